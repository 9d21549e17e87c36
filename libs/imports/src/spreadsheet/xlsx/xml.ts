import { SaxesParser } from 'saxes';
import { unreadable } from '../problem';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Called with local names: `x:row` and `row` are the same. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Parses bytes as they come and yields after each chunk, so that the caller can take what the handler gathered.
 * A character that lies across two chunks is decoded whole. Throws `unsafe-xml` on a DTD and `damaged-file`.
 */
export async function* parseXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw unreadable('damaged-file', { reason: error.message });
  });
  parser.on('doctype', () => {
    throw unreadable('unsafe-xml');
  });
  parser.on('opentag', (tag) => handler.open(localName(tag.name), tag.attributes));
  if (handler.close) parser.on('closetag', (tag) => handler.close?.(localName(tag.name)));
  if (handler.text) parser.on('text', (text) => handler.text?.(text));

  const decoder = new TextDecoder('utf-8');
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder.decode());
  parser.close();
  yield;
}

/** Parses to the end. */
export async function parseWholeXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parsing = parseXml(chunks, handler);
  while (!(await parsing.next()).done);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
