import { normaliseKey } from '@ipharbor/platform/kernel';

/** Longest first: 街道办事处 is one ending, not 街道 with something before it. */
const endings = /(?:街道办事处|地区办事处|办事处|街道|回族区|特别行政区|自治[区州县旗]|[省市区县镇乡])$/u;

/** The name as people shorten it: 薛店 for 薛店镇; the whole name where less than two characters would remain. */
export function shortKey(nameKey: string): string {
  const short = nameKey.replace(endings, '');
  return [...short].length >= 2 ? short : nameKey;
}

/** Written names as keys: 薛店镇政府 and 薛店镇人民政府 mean the township. */
export const writtenKey = (text: string): string =>
  normaliseKey(text)
    .replaceAll(' ', '')
    .replace(/(?:人民)?政府$/u, '');
