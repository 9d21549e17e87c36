import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mediaTypeOf } from './media-type';

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
    [Buffer.from('PK\x03\x04....xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [Buffer.from('PK\x03\x04....notes.txt'), 'application/zip'],
    ['企业名称,统一社会信用代码\n', 'text/plain'],
    [Buffer.from('\ufeff名称\t电话', 'utf16le'), 'text/plain'],
  ])('knows %j', async (content, expected) => expect(await of(content)).toBe(expected));

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '\ufeff  <!DOCTYPE html><script>alert(1)</script>',
    '<?xml version="1.0"?><svg/>',
    Buffer.from('MZ\x90\x00\x03'),
    Buffer.from('\ufeff<html>', 'utf16le'),
  ])('refuses %j, whatever its name says', async (content) => expect(await of(content)).toBeNull());
});
