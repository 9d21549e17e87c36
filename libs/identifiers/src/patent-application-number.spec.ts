import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import {
  patentApplicationCheckDigit,
  patentApplicationKey,
  patentNumber,
  readPatentApplicationNumber,
} from './patent-application-number';

const at = { today: '2026-11-23' };
const read = (text: string) => readPatentApplicationNumber(text, at);
const realData = process.env.REAL_DATA_DIR;

const digits = (length: number) => fc.nat(10 ** length - 1).map((n) => String(n).padStart(length, '0'));
const current = fc
  .tuple(fc.integer({ min: 2003, max: 2026 }), fc.constantFrom('1', '2', '3', '8', '9'), digits(7))
  .map((parts) => parts.join(''));

describe('a patent application number', () => {
  it.each([
    ['201310343195.5', 'invention', false, 2013],
    ['201310245354.8', 'invention', false, 2013],
    ['201310688322.5', 'invention', false, 2013],
    ['201410476456.5', 'invention', false, 2014],
    ['201010286863.1', 'invention', false, 2010],
    ['201580045311.2', 'invention', true, 2015],
    ['202323628547.X', 'utility-model', false, 2023],
    ['202123168608.X', 'utility-model', false, 2021],
    ['201420327464.9', 'utility-model', false, 2014],
    ['200610108082.7', 'invention', false, 2006],
    ['201830123457.0', 'design', false, 2018],
    ['98112345.7', 'invention', false, 1998],
    ['03157264.2', 'invention', false, 2003],
    ['02330001.9', 'design', false, 2002],
    ['202480012345.0', 'invention', true, 2024],
    ['202390000123.8', 'utility-model', true, 2023],
  ])('%s holds: %s, PCT %s, %i', (number, kind, pct, year) => {
    expect(read(number)).toMatchObject({ normalised: number, valid: true, problem: null, suggestion: null });
    expect(read(number).details).toEqual({ kind, pct, year, checkDigitMissing: false });
  });

  it.each([
    'ZL201310343195.5',
    'CN2013103431955',
    'CNA2013103431955',
    'ZL 2013 1 0343195.5',
    '２０１３１０３４３１９５．５',
    '201310343195。5',
    '专利号：ZL201310343195.5',
    '201310343195.5&nbsp;',
  ])('%s is the same number', (written) => {
    expect(read(written)).toMatchObject({ input: written, normalised: '201310343195.5', valid: true });
  });

  it.each(['202323628547.x', '202323628547X', '202323628547.×', '202323628547.Ⅹ'])('%s ends in X', (written) => {
    expect(read(written)).toMatchObject({ normalised: '202323628547.X', valid: true });
  });

  it('offers the expected check digit for a mistyped number', () => {
    const reading = read('201420279132.2');
    expect(reading).toMatchObject({ normalised: '201420279132.2', valid: false, suggestion: '201420279132.8' });
    expect(reading.problem).toMatchObject({ code: 'patent-application-check-digit', severity: 'override' });
    expect(reading.problem?.zh).toBe('专利申请号校验位不符：应为“8”，现为“2”');
    expect(read('201311234567.X').suggestion).toBe('201311234567.7');
  });

  it.each([
    ['20131034319.5', 'patent-application-length', null],
    ['2013103431.95.5', 'patent-application-length', null],
    ['201340343195.5', 'patent-application-type', null],
    ['203010343195.5', 'patent-application-year-future', null],
    ['199910343195.5', 'patent-application-year', null],
    ['84112345.7', 'patent-application-year', null],
    ['CN104296722A', 'patent-application-character', null],
    ['2O131O343195.5', 'patent-application-character', '201310343195.5'],
    ['2013I0343195.5', 'patent-application-character', '201310343195.5'],
    ['201301343195.5', 'patent-application-type', '201310343195.5'],
  ])('%s is rejected: %s, meant %s', (written, code, suggestion) => {
    const reading = read(written);
    expect(reading).toMatchObject({ valid: false, problem: { code, severity: 'reject' }, suggestion, details: null });
  });

  it('is rejected when empty, with a code of its own', () => {
    expect(read('无')).toMatchObject({ normalised: null, problem: { code: 'identifier-empty' } });
  });

  it('turns from future to past with the year', () => {
    const reading = readPatentApplicationNumber('202710343195', { today: '2027-01-01' });
    expect(reading.valid).toBe(true);
    expect(read('202710343195').problem?.code).toBe('patent-application-year-future');
  });

  it('is completed when the check digit is missing, to be confirmed', () => {
    const reading = read('ZL201310343195');
    expect(reading).toMatchObject({ normalised: '201310343195.5', valid: true, suggestion: '201310343195.5' });
    expect(reading.problem).toMatchObject({ code: 'patent-application-check-digit-missing', severity: 'warning' });
    expect(reading.details?.checkDigitMissing).toBe(true);
    expect(read('98112345').normalised).toBe('98112345.7');
  });

  it('is only warned about when a number of 1985 to 2003 mis-states its check digit', () => {
    const reading = read('98112345.1');
    expect(reading).toMatchObject({ normalised: '98112345.1', valid: true, suggestion: '98112345.7' });
    expect(reading.problem).toMatchObject({ severity: 'warning', code: 'patent-application-check-digit-before-2003' });
  });

  it('has one key however the check digit was written, and ZL before it once granted', () => {
    const keys = ['98112345.1', '98112345', '98112345.7'].map((text) => patentApplicationKey(read(text).normalised!));
    expect(new Set(keys)).toEqual(new Set(['98112345']));
    expect(patentNumber('201310343195.5')).toBe('ZL201310343195.5');
  });

  it('holds whenever it was made by the rule, with point or without', () => {
    fc.assert(
      fc.property(current, fc.boolean(), (body, point) => {
        const check = patentApplicationCheckDigit(body);
        const reading = read(`${body}${point ? '.' : ''}${check}`);
        expect([reading.normalised, reading.problem]).toEqual([`${body}.${check}`, null]);
      }),
    );
  });

  it('shows every substitution of one digit and every exchange of two neighbours', () => {
    fc.assert(
      fc.property(current, fc.nat(11), fc.nat(9), (body, index, digit) => {
        const written = `${body}${patentApplicationCheckDigit(body)}`;
        const substituted = written.slice(0, index) + digit + written.slice(index + 1);
        const swapped = written.slice(0, index) + written[index + 1] + written[index] + written.slice(index + 2);
        for (const wrong of [substituted, swapped]) if (wrong !== written) expect(read(wrong).valid).toBe(false);
      }),
    );
  });

  it('suggests nothing but numbers that hold', () => {
    const nearly = fc.stringMatching(/^(20[0-3]\d|[89]\d)[\dIOZS]{5,9}\.?[\dX]?$/);
    fc.assert(
      fc.property(nearly, (text) => {
        const { suggestion } = read(text);
        if (suggestion) expect(read(suggestion)).toMatchObject({ problem: null, normalised: suggestion });
      }),
    );
  });
});

if (realData) {
  const rows = (file: string): Record<string, string>[] =>
    parse(readFileSync(`${realData}/patents/${file}`), { columns: true, bom: true });
  const kinds: Record<string, string> = { 发明: 'invention', 实用新型: 'utility-model', 外观设计: 'design' };

  describe('application numbers from public records', () => {
    it('all vectors are read as expected', () => {
      const vectors = rows('patent_number_vectors.csv');
      expect(vectors.length).toBeGreaterThan(100);
      const found = vectors.map(({ input }) => {
        const { normalised, valid, details } = read(input);
        return [input, normalised ?? '', valid, details?.kind, details?.pct];
      });
      const expected = vectors.map(({ input, canonical, check_ok, app_type }) => {
        const type = app_type
          ? [kinds[app_type.replace('PCT', '')], app_type.startsWith('PCT')]
          : [undefined, undefined];
        return [input, canonical, check_ok === '1', ...type];
      });
      expect(found).toEqual(expected);
    });

    it('numbers as a search site shows them', () => {
      const patents = rows('patents_google_with_appno.csv').filter((row) => row.application_no_as_shown);
      const found = patents.map((row) => read(row.application_no_as_shown).normalised);
      expect(found).toEqual(patents.map((row) => row.application_no));
    });
  });
}
