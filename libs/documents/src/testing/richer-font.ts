import { readFileSync } from 'node:fs';
import type { FontFace } from '../pdf/font-face';

/** A font like the given one that has one character more, which no other has: what an operator would add. */
export function richerFont({ path }: FontFace): { content: Buffer; character: string } {
  const content = Buffer.from(readFileSync(path));
  const table = (name: string): number => {
    const entry = content.indexOf(name, 12, 'latin1');
    return content.readUInt32BE(entry + 8);
  };
  const cmap = table('cmap');
  const count = content.readUInt16BE(cmap + 2);
  const subtables = Array.from({ length: count }, (_, n) => cmap + content.readUInt32BE(cmap + 4 + n * 8 + 4));
  const wide = subtables.find((at) => content.readUInt16BE(at) === 12)!;
  // the last character gives its glyph to the one behind it
  const last = wide + 16 + (content.readUInt32BE(wide + 12) - 1) * 12;
  const code = content.readUInt32BE(last + 4) + 1;
  const glyph = content.readUInt32BE(last + 8) + content.readUInt32BE(last + 4) - content.readUInt32BE(last);
  content.writeUInt32BE(code, last);
  content.writeUInt32BE(code, last + 4);
  content.writeUInt32BE(glyph, last + 8);
  // fonts of one name and one checksum are taken for one font
  content.writeUInt32BE(0x1234_5678, table('head') + 8);
  return { content, character: String.fromCodePoint(code) };
}
