import { createReadStream } from 'node:fs';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The encoding of a text file, read to its end. A byte order mark decides; otherwise UTF-8 when the bytes are UTF-8.
 * A file that is UTF-8 but for a few broken bytes stays UTF-8, so that the broken cells show U+FFFD and are refused:
 * read as GB18030 every name in it would come out changed, without an error.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8');
  let beyondAscii = 0;
  let broken = 0;
  let start = true;
  for await (const chunk of createReadStream(path)) {
    if (start) {
      const marked = byteOrderMark(chunk as Buffer);
      if (marked) return marked;
      start = false;
    }
    const text = decoder.decode(chunk as Buffer, { stream: true });
    beyondAscii += count(text, /[\u0080-\uffff]/g);
    broken += count(text, /\ufffd/g);
  }
  broken += count(decoder.decode(), /\ufffd/g);
  return broken * 4 > beyondAscii ? 'gb18030' : 'utf-8';
}

/** The text of a file as it comes; a character across two chunks is decoded whole, the byte order mark left out. */
export async function* decodeChunks(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

export function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
