import { open } from 'node:fs/promises';

/** What may be kept, by content: a name or a declared type proves nothing. HTML, SVG and programs are not among it. */
const signatures: readonly (readonly [hex: string, mediaType: string])[] = [
  ['255044462d', 'application/pdf'],
  ['ffd8ff', 'image/jpeg'],
  ['89504e470d0a1a0a', 'image/png'],
  ['504b0304', 'application/zip'],
  ['d0cf11e0a1b11ae1', 'application/x-ole-storage'],
];

export const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Parts that tell the formats which are zip archives apart; their names stand uncompressed near the start. */
const zipParts: readonly (readonly [part: string, mediaType: string])[] = [
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['word/', docxMediaType],
  ['OFD.xml', 'application/ofd'],
];

const head = 4096;

/** The media type of a file by its content, null for what is not accepted. Text that is no markup is `text/plain`. */
export async function mediaTypeOf(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(head), 0, head, 0);
    return sniff(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function sniff(bytes: Buffer): string | null {
  const hex = bytes.toString('hex');
  const known = signatures.find(([signature]) => hex.startsWith(signature))?.[1];
  if (known === 'application/zip') return zipParts.find(([part]) => bytes.includes(part))?.[1] ?? known;
  return known ?? (isPlainText(bytes) ? 'text/plain' : null);
}

function isPlainText(bytes: Buffer): boolean {
  const isWide = bytes.length >= 2 && (bytes.readUInt16BE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfffe);
  if (!isWide && bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  const text = bytes.toString(isWide ? 'utf16le' : 'latin1').replace(/^\xef\xbb\xbf|^\ufeff/, '');
  return !/^\s*<(!doctype|\?xml|html|svg|script|head|body|meta|iframe)/i.test(text);
}
