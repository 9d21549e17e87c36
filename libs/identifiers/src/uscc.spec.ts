import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { organisationCodeCheckCharacter, readUscc, usccCheckCharacter } from './uscc';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const realData = process.env.REAL_DATA_DIR;

const characters = (from: string, length: number) =>
  fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((all) => all.join(''));

/** Codes whose inner organisation code holds as well, as issued today. */
const codes = fc
  .tuple(fc.constantFrom('11', '12', '51', '91', '92', '93'), characters('0123456789', 6), characters(alphabet, 8))
  .map(([prefix, region, body]) => `${prefix}${region}${body}${organisationCodeCheckCharacter(body)}`)
  .map((first17) => first17 + usccCheckCharacter(first17));

describe('a unified social credit code', () => {
  it.each([
    '914403001922038216',
    '9144030071526726XG',
    '91410000170001401D',
    '91440300192317458F',
    '91110000802100433B',
    '123502001549897397',
    '91410184MA3X00010Y',
    '92410184MA45ABCD64',
    '93410184NA0001234P',
    '12410184415880011P',
  ])('%s holds', (code) => {
    expect(readUscc(code)).toMatchObject({ normalised: code, valid: true, problem: null, suggestion: null });
  });

  it('says what kind of organisation it names, and where it was registered', () => {
    expect(readUscc('93410184NA0001234P').details).toMatchObject({ kind: 'cooperative', issuedIn: '410184' });
    expect(readUscc('123502001549897397').details?.kind).toBe('institution');
    expect(readUscc('91410184MA3X00010Y').details?.organisationCode).toBe('MA3X00010');
  });

  it.each([
    [' 9144 0300-1922 0382 16\t'],
    ['９１４４０３００１９２２０３８２１６'],
    ["'914403001922038216"],
    ['统一社会信用代码：914403001922038216'],
    ['\ufeff914403001922038216\u200b'],
  ])('is found in %j', (written) => {
    expect(readUscc(written)).toMatchObject({ input: written, normalised: '914403001922038216', valid: true });
  });

  it('may be typed in lower case', () => {
    expect(readUscc('91410184ma3x00010y').normalised).toBe('91410184MA3X00010Y');
  });

  it.each([
    ['91440300192203821', 'uscc-length', null],
    ['91110108MA01PQRST8Q', 'uscc-length', null],
    ['9.14403E+17', 'uscc-length', null],
    ['91440300192203821I', 'uscc-character', null],
    ['9144030019220382I6', 'uscc-character', '914403001922038216'],
    ['9I44O3OO1922O38216', 'uscc-character', '914403001922038216'],
    ['9144030071526726XO', 'uscc-character', null],
    ['91A10115591693856A', 'uscc-region', null],
  ])('%s is rejected: %s', (written, code, suggestion) => {
    const reading = readUscc(written);
    expect(reading).toMatchObject({ valid: false, problem: { code, severity: 'reject' }, suggestion, details: null });
  });

  it('names the character that cannot be, and the length found', () => {
    expect(readUscc('9144030019220382I6').problem?.zh).toContain('“I”');
    expect(readUscc('91440300192203821').problem?.zh).toContain('现为 17 位');
  });

  it.each(['', '  ', '无', '—', '/', 'N/A'])('%j is no number at all', (written) => {
    expect(readUscc(written)).toMatchObject({ normalised: null, valid: false, problem: { code: 'identifier-empty' } });
  });

  it.each([
    ['914403001922038217', '914403001922038216'],
    ['91350203M0001FUE2P', '91350203M0001FUE2J'],
    ['91350100M0001TGQXM', '91350100M0001TGQX1'],
    ['91350211M0000XUF46', '91350211M0000XUF4R'],
    ['91350203M0001QAY9B', '91350203M0001QAY99'],
  ])('%s may be recorded by override only, since such codes were issued; expected is %s', (written, suggestion) => {
    const reading = readUscc(written);
    expect(reading).toMatchObject({ normalised: written, valid: false, suggestion });
    expect(reading.problem).toMatchObject({ code: 'uscc-check-digit', severity: 'override' });
    expect(reading.problem?.zh).toContain(`应为“${suggestion.slice(-1)}”`);
    expect(reading.details).not.toBeNull();
  });

  it('recognises two neighbours exchanged inside the organisation code', () => {
    expect(readUscc('91410184MAX300010Y').suggestion).toBe('91410184MA3X00010Y');
  });

  it('falls back to the expected character when two exchanges would mend it', () => {
    expect(readUscc('914403001292038216').suggestion).toBe('914403001292038213');
  });

  it('holds whenever it was made by the rule', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const { normalised, valid, details } = readUscc(code);
        expect([normalised, valid, details?.organisationCodeHolds]).toEqual([code, true, true]);
      }),
    );
  });

  it('shows every substitution of one character', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...alphabet), (code, at, other) => {
        fc.pre(code[at] !== other);
        expect(readUscc(code.slice(0, at) + other + code.slice(at + 1)).valid).toBe(false);
      }),
    );
  });

  it('shows every exchange of two neighbours, and suggests nothing but codes that hold', () => {
    fc.assert(
      fc.property(codes, fc.nat(16), (code, at) => {
        fc.pre(code[at] !== code[at + 1]);
        const { valid, suggestion } = readUscc(code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2));
        expect(valid).toBe(false);
        if (suggestion) expect(readUscc(suggestion).valid).toBe(true);
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(readUscc(text).input).toBe(text)));
  });
});

if (realData) {
  const rows = (file: string): Record<string, string>[] =>
    parse(readFileSync(`${realData}/enterprises/${file}`), { columns: true, bom: true });

  describe('codes from public records', () => {
    it('all vectors are read as expected', () => {
      const vectors = rows('uscc_vectors.csv');
      expect(vectors.length).toBeGreaterThan(100);
      const read = vectors.map(({ input }) => [input, readUscc(input).normalised, readUscc(input).valid]);
      expect(read).toEqual(vectors.map((row) => [row.input, row.normalised, row.expected_valid === '1']));
    });

    it('all enterprises: a check that fails is never taken for a wrong format', () => {
      const enterprises = rows('enterprises_uscc.csv');
      const read = enterprises.map(({ uscc }) => [uscc, readUscc(uscc).problem?.code]);
      expect(read).toEqual(enterprises.map((row) => [row.uscc, row.check_ok === '1' ? undefined : 'uscc-check-digit']));
    });
  });
}
