import PizZip from 'pizzip';

type Chance = (below: number) => number;

export interface Mutated {
  readonly content: Buffer;
  /** Bytes, as they stand between the quotes of the header. */
  readonly name: Buffer;
  readonly declaredType: string;
  readonly told: string;
}

const zipOf = (entries: Readonly<Record<string, string | Buffer>>): Buffer => {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(entries)) zip.file(name, content, { createFolders: false });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};
const zeros = '0'.repeat(70 * 1024 * 1024);
const bomb = zipOf({ zeros });

const contents: Readonly<Record<string, Buffer>> = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>> >>\nendobj\n%%EOF'),
  png: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  jpeg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  gif: Buffer.from('GIF89a/*<svg onload=alert(1)>*/=1;alert(1)'),
  text: Buffer.from('企业名称,统一社会信用代码\n海港科技,9141018400000000XX\n'),
  wide: Buffer.from('\ufeff名称\t电话', 'utf16le'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'),
  html: Buffer.from('\n\t<!-- x --><HTML><script>alert(document.cookie)</script>'),
  xhtml: Buffer.from('<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'),
  script: Buffer.from('#!/bin/sh\nrm -rf /\n'),
  program: Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
  elf: Buffer.from('7f454c4602010100', 'hex'),
  nothing: Buffer.alloc(0),
  zip: zipOf({ 'a.txt': 'a', 'b/c.html': '<script>alert(1)</script>' }),
  docx: zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }),
  xlsx: zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
  slip: zipOf({ '../../../../etc/cron.d/x': '* * * * * root id' }),
  bomb,
  nested: zipOf({ 'inner.zip': bomb, 'word/document.xml': bomb }),
  laughs: zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>',
  }),
  office: Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'),
  mp4: Buffer.from('000000206674797069736f6d00000200', 'hex'),
};

const changes: Readonly<Record<string, (content: Buffer, chance: Chance) => Buffer>> = {
  whole: (content) => content,
  truncated: (content, chance) => content.subarray(0, chance(content.length + 1)),
  flipped(content, chance) {
    const copy = Buffer.from(content);
    for (let n = 0; n < 8 && copy.length > 0; n += 1) copy[chance(copy.length)] = chance(256);
    return copy;
  },
  doubled: (content) => Buffer.concat([content, content.subarray(0, 4096)]),
  behind: (content, chance) => Buffer.concat([Buffer.alloc(chance(40), chance(256)), content]),
  'with a page behind': (content) => Buffer.concat([content, contents.html]),
  'as a picture': (content) => Buffer.concat([contents.png, content]),
  'as a text': (content) => Buffer.concat([Buffer.from('说明\n'), content]),
};

const gbk = Buffer.from('ccfab1ede6dab8dbcec4bcfe2e706466', 'hex');
const names: readonly (string | Buffer)[] = [
  '材料.pdf',
  '../../../../etc/passwd',
  '..\\..\\Windows\\System32\\drivers.sys',
  'C:\\fakepath\\照片.png',
  '/var/www/index.html',
  'a.svg',
  'page.html',
  'x.pdf\u0000.html',
  'exe\u202efdp.exe',
  '.htaccess',
  'CON.pdf',
  '%2e%2e%2f%00.php',
  '\\"; filename=\\"b.html',
  '𠅤䶮㛃😀.pdf',
  `${'长'.repeat(300)}.pdf`,
  ' . . ',
  '<img src=x onerror=alert(1)>.png',
  '=cmd|calc.csv',
  gbk,
  Buffer.concat([gbk, Buffer.from([0xff, 0xfe, 0x80])]),
];

const types = ['application/pdf', 'image/svg+xml', 'text/html', 'application/x-php', 'image/png', 'x', ''] as const;

/** One upload that nobody sends by mistake. */
export function mutated(chance: Chance): Mutated {
  const pick = <T>(all: readonly T[]): T => all[chance(all.length)];
  const [what, content] = pick(Object.entries(contents));
  const [how, change] = pick(Object.entries(changes));
  const name = pick(names);
  return {
    content: change(content, chance),
    name: Buffer.from(name),
    declaredType: pick(types),
    told: `${what}, ${how}, named ${JSON.stringify(name.toString())}`,
  };
}
