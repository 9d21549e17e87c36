import { unescapeFormula } from '../formula-text';
import { parseWholeXml } from './xml';

/** Gathers the text of `<si>` or `<is>`: plain or rich runs, without phonetic hints (`<rPh>`). */
export class StringItem {
  private text = '';
  private inText = false;
  private inPhonetic = false;

  constructor(private readonly maxLength: number) {}

  open(name: string): void {
    if (name === 't') this.inText = !this.inPhonetic;
    else if (name === 'rPh') this.inPhonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
  }

  add(text: string): void {
    if (this.inText && this.text.length <= this.maxLength) this.text += text;
  }

  /** The text so far, at most one character over the limit; starts the next item. */
  take(): string {
    const text = unescapeFormula(unescapeText(this.text));
    this.text = '';
    return cutText(text, this.maxLength);
  }
}

/** The table of shared strings, in its order. */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>, maxLength: number): Promise<string[]> {
  const strings: string[] = [];
  const item = new StringItem(maxLength);
  await parseWholeXml(chunks, {
    open: (name) => item.open(name),
    text: (text) => item.add(text),
    close(name) {
      if (name === 'si') strings.push(item.take());
      else item.close(name);
    },
  });
  return strings;
}

/** At most one character over the limit: enough to see that it was too long. */
export const cutText = (text: string, maxLength: number): string =>
  text.length > maxLength ? text.slice(0, maxLength + 1) : text;

/** Undoes `_x000D_`-like escapes (ECMA-376 part 1, 22.9.2.19) and writes every line end as `\n`. */
export function unescapeText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
