import { open, type FileHandle } from 'node:fs/promises';
import { byteOrderMark } from '../csv/encoding';
import { unreadable } from '../problem';

const signatures: readonly (readonly [string, string])[] = [
  ['89504e47', 'PNG 图片'],
  ['ffd8ff', 'JPEG 图片'],
  ['47494638', 'GIF 图片'],
  ['424d', 'BMP 图片'],
  ['25504446', 'PDF 文档'],
  ['52617221', 'RAR 压缩包'],
  ['377abcaf', '7z 压缩包'],
  ['1f8b', 'gzip 压缩包'],
  ['4d5a', '程序'],
];

/** What a file is by its content; its name is not asked. Throws for everything that is no table. */
export async function fileKind(path: string): Promise<'xlsx' | 'csv'> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const head = buffer.subarray(0, bytesRead);
    if (bytesRead === 0) throw unreadable('empty-file');
    if (startsWith(head, '504b0304')) return 'xlsx';
    if (startsWith(head, 'd0cf11e0a1b11ae1')) throw await compoundFile(file, head);
    const known = byteOrderMark(head) ? undefined : signatures.find(([bytes]) => startsWith(head, bytes));
    if (known) throw unreadable('not-a-spreadsheet', { what: known[1] });
    refuseOtherText(head);
    return 'csv';
  } finally {
    await file.close();
  }
}

/** An OLE compound file (MS-CFB): an .xls, a .doc, or any of the new formats behind a password. */
async function compoundFile(file: FileHandle, head: Buffer): Promise<Error> {
  if (head.length < 512) return unreadable('damaged-file', { reason: '文件头不完整' });
  const sectorSize = 1 << Math.min(head.readUInt16LE(30), 12);
  const directory = Buffer.alloc(4096);
  await file.read(directory, 0, directory.length, (head.readUInt32LE(48) + 1) * sectorSize);
  const lists = (stream: string) => directory.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (lists('EncryptedPackage')) return unreadable('encrypted-workbook');
  if (lists('WordDocument')) return unreadable('not-a-spreadsheet', { what: 'Word 文档' });
  if (lists('PowerPoint Document')) return unreadable('not-a-spreadsheet', { what: 'PPT 演示文稿' });
  return unreadable('xls-not-supported');
}

function refuseOtherText(head: Buffer): void {
  const isWide = byteOrderMark(head)?.startsWith('utf-16') ?? false;
  if (isWide) return;
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) {
    throw unreadable('not-a-spreadsheet', { what: '二进制文件' });
  }
  const start = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype|html|table|meta|head|body|\?xml|style)/.test(start)) {
    throw unreadable('not-a-spreadsheet', { what: '网页，请用 Excel 打开后另存为 .xlsx' });
  }
}

const startsWith = (bytes: Buffer, hex: string): boolean => bytes.subarray(0, hex.length / 2).toString('hex') === hex;
