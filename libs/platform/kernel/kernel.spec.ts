import * as fc from 'fast-check';
import { Clock } from './clock';
import { problems } from './domain-error';
import { isId, newId } from './ids';
import { normaliseKey } from './normalise-key';

describe('newId', () => {
  it('rises strictly within a process, whatever the clock does', () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => newId(1_795_000_000_000 - (n % 7)));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isId)).toBe(true);
  });
});

describe('Clock', () => {
  it('has the day of Shanghai: eight hours ahead of UTC', () => {
    expect(new Clock().dayOf(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(new Clock().dayOf(new Date('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23');
  });
});

describe('normaliseKey', () => {
  it('finds full-width, doubled spaces and capitals alike, and leaves rare characters alone', () => {
    expect(normaliseKey('　ＡＢＣ（中国）  有限公司 ')).toBe('abc(中国) 有限公司');
    expect(normaliseKey('䶮𠅤')).toBe('䶮𠅤');
  });

  it('is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        expect(normaliseKey(normaliseKey(text))).toBe(normaliseKey(text)),
      ),
    );
  });
});

describe('problems', () => {
  const problem = problems({ 'kernel-spec.full': { status: 422, zh: '最多 {limit} 家', en: 'at most {limit}' } });

  it('speak both languages and carry their detail', () => {
    const error = problem('kernel-spec.full', { limit: 10 });
    expect([error.status, error.say('zh'), error.say('en'), error.detail]).toEqual([
      422,
      '最多 10 家',
      'at most 10',
      { limit: 10 },
    ]);
  });

  it('are declared once', () => {
    const again = () => problems({ 'kernel-spec.full': { status: 400, zh: '别的', en: 'something else' } });
    expect(again).toThrow('declared twice');
  });
});
