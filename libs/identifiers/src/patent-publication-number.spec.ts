import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readPatentPublicationNumber } from './patent-publication-number';

const realData = process.env.REAL_DATA_DIR;

describe('a patent publication number', () => {
  it.each([
    ['CN216269980U', 'utility-model', true],
    ['CN216232634U', 'utility-model', true],
    ['CN104296722A', 'invention', false],
    ['CN111504366B', 'invention', true],
    ['CN1340998A', 'invention', false],
    ['CN304218960S', 'design', true],
    ['CN111504366B1', 'invention', true],
  ])('%s: %s, granted %s', (number, kind, granted) => {
    const reading = readPatentPublicationNumber(number);
    expect(reading).toMatchObject({ normalised: number, valid: true, problem: null, details: { kind, granted } });
  });

  it.each(['216269980U', 'CN 216269980 U', 'ｃｎ216269980ｕ', '公告号：CN216269980U'])('%s is the same', (written) => {
    expect(readPatentPublicationNumber(written)).toMatchObject({ normalised: 'CN216269980U', valid: true });
  });

  it.each([
    ['CN216269980S', 'patent-publication-kind-mismatch', 'CN216269980U'],
    ['CN104296722U', 'patent-publication-kind-mismatch', null],
    ['CN216269980', 'patent-publication-letter-missing', 'CN216269980U'],
    ['CN304218960', 'patent-publication-letter-missing', 'CN304218960S'],
    ['CN201234567', 'patent-publication-letter-missing', null],
    ['CN104296722', 'patent-publication-letter-missing', null],
    ['CN21626998U', 'patent-publication-format', null],
    ['CN416269980A', 'patent-publication-format', null],
    ['CN2I626998OU', 'patent-publication-format', 'CN216269980U'],
    ['US20200123456A1', 'patent-publication-format', null],
  ])('%s is rejected: %s, meant %s', (written, code, suggestion) => {
    const reading = readPatentPublicationNumber(written);
    expect(reading).toMatchObject({ valid: false, problem: { code, severity: 'reject' }, suggestion, details: null });
  });
});

if (realData) {
  it('reads every publication number of the public records with the kind stated there', () => {
    const file = readFileSync(`${realData}/patents/patents_pubno_title_ipc.csv`);
    const rows: Record<string, string>[] = parse(file, { columns: true, bom: true });
    const stated: Record<string, [string, boolean]> = {
      发明公布: ['invention', false],
      发明授权: ['invention', true],
      实用新型: ['utility-model', true],
    };
    const numbers = rows.flatMap((row) =>
      row.publication_nos.split(/[;|]/).map((number) => ({ number, kind: row.kind })),
    );
    const wrong = numbers.filter(({ number, kind }) => {
      const { details } = readPatentPublicationNumber(number);
      return details?.kind !== stated[kind]?.[0] || details?.granted !== stated[kind]?.[1];
    });
    expect(wrong).toEqual([]);
    expect(numbers.length).toBeGreaterThan(6000);
  });
}
