import { normaliseKey } from '@ipharbor/platform/kernel';
import { initialsOf } from './initials';

const limit = 1900;

/**
 * What an enterprise is searched by, one line each: the keys of its names, present one first, then their pinyin initials.
 * Names beyond the limit of the column are left out, the oldest first.
 */
export function searchTextOf(names: readonly string[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const name of names) {
    const key = normaliseKey(name);
    const initials = initialsOf(key);
    const added = [key, initials].filter((line) => line !== '' && !lines.includes(line));
    length += added.reduce((sum, line) => sum + line.length + 1, 0);
    if (length > limit) break;
    lines.push(...added);
  }
  return lines.join('\n');
}

/**
 * Pairs that so many names hold that an index of them finds nothing: they are looked for in the text itself, after the
 * other pairs of the term have narrowed the rows.
 */
const common = new Set([
  '有限',
  '限公',
  '公司',
  '股份',
  '份有',
  '限责',
  '责任',
  '任公',
  'yx',
  'xg',
  'gs',
  'gf',
  'fy',
  'xz',
  'zr',
  'rg',
]);

/** Every two adjacent characters that are worth an index row. Characters are code points: 𠅤 is one. */
export function gramsOf(searchText: string): string[] {
  const grams = new Set<string>();
  for (const line of searchText.split('\n')) for (const gram of pairsOf(line)) grams.add(gram);
  return [...grams];
}

export function pairsOf(text: string): string[] {
  const characters = [...text];
  const pairs: string[] = [];
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const pair = characters[at] + characters[at + 1];
    if (!common.has(pair) && !pair.includes(' ')) pairs.push(pair);
  }
  return pairs;
}
