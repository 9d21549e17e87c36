import { closeSync, openSync, readSync } from 'node:fs';

/** What a font file says of itself, read without loading its outlines: which characters it has and how high its lines are. */
export interface FontFace {
  readonly path: string;
  has(codePoint: number): boolean;
  /** Height of a line in units of the font size. */
  readonly lineHeight: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Throws on what is no TrueType or OpenType font with a Unicode character map. */
export function readFontFace(path: string): FontFace {
  const file = openSync(path, 'r');
  try {
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, at));
    };
    const tables = directory(read);
    const table = (name: string): Buffer => {
      const place = tables.get(name);
      if (!place) throw new Error(`${path}: the font has no table ${name}`);
      return read(place.at, place.length);
    };
    const ranges = characterRanges(table('cmap'));
    const [head, hhea] = [table('head'), table('hhea')];
    const lineHeight = (hhea.readInt16BE(4) - hhea.readInt16BE(6) + hhea.readInt16BE(8)) / head.readUInt16BE(18);
    return { path, lineHeight, has: (codePoint) => isWithin(ranges, codePoint) };
  } finally {
    closeSync(file);
  }
}

function directory(read: (at: number, length: number) => Buffer): Map<string, { at: number; length: number }> {
  const head = read(0, 12);
  const entries = read(12, head.readUInt16BE(4) * 16);
  const found = new Map<string, { at: number; length: number }>();
  for (let at = 0; at + 16 <= entries.length; at += 16) {
    const name = entries.toString('latin1', at, at + 4);
    found.set(name, { at: entries.readUInt32BE(at + 8), length: entries.readUInt32BE(at + 12) });
  }
  return found;
}

/** Of the widest Unicode subtable: format 12 where there is one (characters beyond U+FFFF), otherwise format 4. */
function characterRanges(cmap: Buffer): Range[] {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) => cmap.readUInt32BE(4 + n * 8 + 4));
  const ofFormat = (format: number) => subtables.find((at) => cmap.readUInt16BE(at) === format);
  const wide = ofFormat(12);
  if (wide !== undefined) return groups(cmap, wide);
  const narrow = ofFormat(4);
  if (narrow === undefined) throw new Error('the font has no Unicode character map');
  return segments(cmap, narrow);
}

const groups = (cmap: Buffer, at: number): Range[] =>
  Array.from({ length: cmap.readUInt32BE(at + 12) }, (_, n) => {
    const group = at + 16 + n * 12;
    const from = cmap.readUInt32BE(group);
    // a group that begins at glyph 0 begins with a character that the font does not have
    const isMissing = cmap.readUInt32BE(group + 8) === 0;
    return { from: isMissing ? from + 1 : from, to: cmap.readUInt32BE(group + 4) };
  });

/** Glyph by glyph where a segment has its own array: some of them are 0, which is the box. */
function segments(cmap: Buffer, at: number): Range[] {
  const doubled = cmap.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const found: Range[] = [];
  for (let n = 0; n < doubled; n += 2) {
    const [from, to] = [cmap.readUInt16BE(starts + n), cmap.readUInt16BE(ends + n)];
    const offsetAt = starts + doubled * 2 + n;
    const offset = cmap.readUInt16BE(offsetAt);
    const delta = cmap.readUInt16BE(starts + doubled + n);
    for (let code = from; code <= to && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : cmap.readUInt16BE(offsetAt + offset + (code - from) * 2);
      if (glyph !== 0) found.push({ from: code, to: code });
    }
  }
  return found;
}

function isWithin(ranges: readonly Range[], code: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < ranges[middle].from) high = middle - 1;
    else if (code > ranges[middle].to) low = middle + 1;
    else return true;
  }
  return false;
}
