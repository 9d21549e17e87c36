import { inflateSync } from 'node:zlib';

/** What a PDF shows, read from its own tables: the text, the number of missing-glyph boxes, fonts that are not embedded. */
export function shownIn(pdf: Buffer): { text: string; boxes: number; fontsWithoutFile: number } {
  const objects = objectsOf(pdf);
  const fonts = [...objects.values()].filter(({ head }) => /\/Subtype \/Type0/.test(head));
  const maps = new Map(
    [...objects].flatMap(([id, { head }]) => {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
      return unicode ? [[id, toUnicode(objects.get(unicode)!.stream)] as const] : [];
    }),
  );
  const names = new Map(
    [...objects.values()].flatMap(({ head }) =>
      [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id] as const),
    ),
  );
  let [text, boxes] = ['', 0];
  for (const { stream } of objects.values()) {
    let map: Map<number, string> | undefined;
    for (const [, font, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d.\s])*)\] TJ/g)) {
      if (font) map = maps.get(names.get(font) ?? '');
      for (const [, hex] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g))
        for (const [glyph] of hex.matchAll(/.{4}/g)) {
          if (Number.parseInt(glyph, 16) === 0) boxes += 1;
          text += map?.get(Number.parseInt(glyph, 16)) ?? '';
        }
    }
  }
  const files = [...objects.values()].filter(({ head }) => /\/FontFile[23] \d+ 0 R/.test(head));
  return { text, boxes, fontsWithoutFile: fonts.length - files.length };
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const found = new Map<string, PdfObject>();
  for (const match of pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [, id, body] = match;
    const [head, packed] = body.split('\nstream\n');
    const bytes = Buffer.from((packed ?? '').replace(/\nendstream\s*$/, ''), 'latin1');
    found.set(id, { head, stream: head.includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : '' });
  }
  return found;
}

/** The characters of the glyph ids of a font. */
function toUnicode(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, from, , list] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    const first = Number.parseInt(from, 16);
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, units], at) => found.set(first + at, decoded(units)));
  }
  return found;
}

const decoded = (units: string): string => Buffer.from(units.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
