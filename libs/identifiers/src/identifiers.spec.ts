import { Clock, DomainError, knownProblems } from '@ipharbor/platform/kernel';
import { identifierKinds, readIdentifier } from './identifiers';
import { IdentifiersController } from './identifiers.controller';

class StillClock extends Clock {
  override now(): Date {
    return new Date('2026-11-23T02:00:00Z');
  }
}

const identifiers = new IdentifiersController(new StillClock());

describe('identifiers over HTTP', () => {
  it.each([
    ['uscc', '91410184ma3x00010y', '91410184MA3X00010Y'],
    ['patent-application', 'ZL 2013 1 0343195.5', '201310343195.5'],
    ['patent-publication', '216269980u', 'CN216269980U'],
    ['trademark', '第171188号', '171188'],
    ['software-copyright', '2014 sr 001852', '2014SR001852'],
    ['works-registration', '豫作登字2019F00012345', '豫作登字-2019-F-00012345'],
  ])('%s %s is answered in canonical writing', (kind, value, normalised) => {
    expect(identifiers.read(kind, value)).toEqual({ normalised, valid: true, problem: null, suggestion: null });
  });

  it('says in Chinese what is wrong and what was meant, in English when asked', () => {
    expect(identifiers.read('patent-application', '201420279132.2')).toEqual({
      normalised: '201420279132.2',
      valid: false,
      problem: {
        code: 'patent-application-check-digit',
        message: '专利申请号校验位不符：应为“8”，现为“2”',
        severity: 'override',
      },
      suggestion: '201420279132.8',
    });
    const { problem } = identifiers.read('patent-application', '201420279132.2', 'en-GB,en;q=0.9');
    expect(problem?.message).toBe('the check digit does not hold: expected "8", found "2"');
  });

  it('judges the year by the clock', () => {
    expect(identifiers.read('patent-application', '202710343195').problem?.code).toBe('patent-application-year-future');
  });

  it.each(['passport', 'USCC', 'constructor', '__proto__'])('does not know the kind %s', (kind) => {
    const unknown = expect.objectContaining({ code: 'unknown-identifier-kind', status: 404 });
    expect(() => identifiers.read(kind, '1')).toThrow(unknown);
    expect(() => identifiers.read(kind, '1')).toThrow(DomainError);
  });
});

it('answers every kind for empty text with one code', () => {
  const codes = identifierKinds.map((kind) => readIdentifier(kind, ' 无 ', { today: '2026-11-23' }).problem?.code);
  expect(new Set(codes)).toEqual(new Set(['identifier-empty']));
});

it('lists its problems in the catalogue of all problems', () => {
  expect(knownProblems().get('uscc-check-digit')).toMatchObject({ status: 422 });
});
