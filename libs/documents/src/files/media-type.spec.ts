import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { mediaTypeOf } from './media-type';

const zipOf = (name: string, content = 'x') =>
  new PizZip().file(name, content, { createFolders: false }).generate({ type: 'nodebuffer', compression: 'DEFLATE' });
const bomb = zipOf('zeros', '0'.repeat(80 * 1024 * 1024));

describe('mediaTypeOf', () => {
  const folder = mkdtempSync(join(tmpdir(), 'media-type-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const of = (content: string | Buffer) => {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, content);
    return mediaTypeOf(path);
  };

  it.each([
    ['%PDF-1.7 …', 'application/pdf'],
    [Buffer.from('ffd8ffe000104a46', 'hex'), 'image/jpeg'],
    [zipOf('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [zipOf('notes.txt'), 'application/zip'],
    [Buffer.from('0000001c66747970686569630000', 'hex'), 'image/heic'],
    [Buffer.from('000000206674797069736f6d0000', 'hex'), 'video/mp4'],
    ['a < b 且 c > d', 'text/plain'],
    ['企业名称,统一社会信用代码\n', 'text/plain'],
    [Buffer.from('\ufeff名称\t电话', 'utf16le'), 'text/plain'],
  ])('knows %j', async (content, expected) => expect(await of(content)).toBe(expected));

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '\ufeff  <!DOCTYPE html><script>alert(1)</script>',
    '<?xml version="1.0"?><svg/>',
    '<!-- --><a href="javascript:alert(1)">',
    '正文\n<script>alert(1)</script>',
    zipOf('../../outside.txt'),
    zipOf('whole.txt').subarray(0, 60),
    Buffer.from('PK\x03\x04....xl/workbook.xml'),
    bomb,
    Buffer.from('MZ\x90\x00\x03'),
    Buffer.from('\ufeff<html>', 'utf16le'),
  ])('refuses %j, whatever its name says', async (content) => expect(await of(content)).toBeNull());
});
