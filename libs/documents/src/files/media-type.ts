import { open } from 'node:fs/promises';
import { entriesOf } from './archive';

export const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const zip = 'application/zip';

/**
 * What may be kept, by content: a name or a declared type proves nothing. HTML, SVG and programs are not among it.
 * `at` is where the signature stands.
 */
const signatures: readonly { hex: string; at?: number; mediaType: string }[] = [
  { hex: '255044462d', mediaType: 'application/pdf' },
  { hex: 'ffd8ff', mediaType: 'image/jpeg' },
  { hex: '89504e470d0a1a0a', mediaType: 'image/png' },
  { hex: '474946383961', mediaType: 'image/gif' },
  { hex: '57454250', at: 8, mediaType: 'image/webp' },
  { hex: '6674797068656963', at: 4, mediaType: 'image/heic' },
  { hex: '667479706d696631', at: 4, mediaType: 'image/heic' },
  { hex: '49492a00', mediaType: 'image/tiff' },
  { hex: '4d4d002a', mediaType: 'image/tiff' },
  { hex: '667479704d3441', at: 4, mediaType: 'audio/mp4' },
  { hex: '667479707174', at: 4, mediaType: 'video/quicktime' },
  { hex: '66747970', at: 4, mediaType: 'video/mp4' },
  { hex: '494433', mediaType: 'audio/mpeg' },
  { hex: '57415645', at: 8, mediaType: 'audio/wav' },
  { hex: '2321414d52', mediaType: 'audio/amr' },
  { hex: 'd0cf11e0a1b11ae1', mediaType: 'application/x-ole-storage' },
  { hex: '504b0304', mediaType: zip },
  { hex: '504b0506', mediaType: zip },
  { hex: '526172211a07', mediaType: 'application/vnd.rar' },
  { hex: '377abcaf271c', mediaType: 'application/x-7z-compressed' },
];

/** Entries that tell the formats which are zip archives apart. */
const zipParts: readonly (readonly [part: RegExp, mediaType: string])[] = [
  [/^xl\//, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/^word\//, docxMediaType],
  [/^ppt\//, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  [/^OFD\.xml$/, 'application/ofd'],
];

const head = 4096;
/** Beyond this an archive is a bomb, or so much that it belongs on a disk: nobody could look into it. */
const archive = { entries: 20_000, bytes: 4 * 1024 ** 3, timesItsSize: 500, smallBytes: 64 * 1024 ** 2 };

/** The media type of a file by its content, null for what is not accepted. Text that is no markup is `text/plain`. */
export async function mediaTypeOf(path: string): Promise<string | null> {
  const bytes = await firstBytes(path);
  const hex = bytes.toString('hex');
  const known = signatures.find((one) => hex.startsWith(one.hex, (one.at ?? 0) * 2))?.mediaType;
  if (known === zip) return archiveType(path);
  return known ?? (isPlainText(bytes) ? 'text/plain' : null);
}

/** By its directory, nothing unpacked. Null for what is no whole archive, leads outside, or unpacks to far too much. */
async function archiveType(path: string): Promise<string | null> {
  try {
    const entries = await entriesOf(path, archive.entries);
    const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
    if (bytes > archive.bytes || (bytes > archive.smallBytes && bytes > packed * archive.timesItsSize)) return null;
    return zipParts.find(([part]) => entries.some(({ name }) => part.test(name)))?.[1] ?? zip;
  } catch {
    return null;
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(head), 0, head, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isPlainText(bytes: Buffer): boolean {
  const isWide = bytes.length >= 2 && (bytes.readUInt16BE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfffe);
  if (!isWide && bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  const text = bytes.toString(isWide ? 'utf16le' : 'latin1').replace(/^\xef\xbb\xbf|^\ufeff/, '');
  return !/^\s*<[a-z!?/]/i.test(text) && !/<(!doctype|html|svg|script|iframe|object|embed)\b/i.test(text);
}
