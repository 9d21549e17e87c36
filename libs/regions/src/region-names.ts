import { normaliseKey } from '@ipharbor/platform/kernel';

const endings = /(?:街道|回族区|特别行政区|自治[区州县旗]|[省市区县镇乡])$/u;

/** The name as people shorten it: 薛店 for 薛店镇; the whole name where less than two characters would remain. */
export function shortKey(nameKey: string): string {
  const short = nameKey.replace(endings, '');
  return [...short].length >= 2 ? short : nameKey;
}

/** Written names as keys: 薛店镇政府 means the township, 新建路街道办事处 the sub-district. */
export const writtenKey = (text: string): string =>
  normaliseKey(text)
    .replaceAll(' ', '')
    .replace(/(?:人民)?政府$/u, '')
    .replace(/街道办事处$/u, '街道');
