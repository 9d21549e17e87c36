import fc from 'fast-check';
import { legalEventKinds, type LegalEventKind } from '../legal-event/legal-event-kind';
import { foldStatus, type LegalFact } from './fold-status';
import { phaseOf } from './standing';

const on = (kind: LegalEventKind, onDay: string, more: Partial<LegalFact> = {}): LegalFact => ({
  kind,
  onDay,
  isDayExact: true,
  source: 'manual',
  ...more,
});
const today = '2026-11-23';
const invention = (...events: LegalFact[]) => foldStatus('invention', events, today);
const filed = on('filed', '2018-06-15', { source: 'receipt' });
const granted = on('granted', '2020-03-03');

describe('the standing of a right', () => {
  it.each<[string, LegalFact[], string]>([
    ['nothing known', [], 'recorded'],
    ['filed', [filed], 'filed'],
    ['published', [filed, on('published', '2019-12-20')], 'published'],
    ['等年登印费', [filed, on('grant-notified', '2020-01-02')], 'grant-notified'],
    ['granted', [filed, granted], 'granted'],
    ['overdue, still in force', [filed, granted, on('fee-overdue', '2024-06-17')], 'granted'],
    ['lapsed', [filed, granted, on('fee-lapse', '2024-06-15')], 'lapsed'],
    ['restored', [filed, granted, on('fee-lapse', '2024-06-15'), on('restored', '2025-02-01')], 'granted'],
    ['restored before grant', [filed, on('deemed-withdrawn', '2019-01-01'), on('restored', '2019-03-01')], 'filed'],
    ['rejected, then granted on re-examination', [filed, on('rejected', '2019-09-01'), granted], 'granted'],
    [
      'invalid as a whole, whatever came before',
      [filed, granted, on('fee-lapse', '2024-06-15'), on('invalidated', '2025-01-01')],
      'invalidated',
    ],
    ['invalid in part', [filed, granted, on('partly-invalidated', '2025-01-01')], 'granted'],
    [
      'restored after it was cancelled: stays cancelled',
      [filed, granted, on('cancelled', '2025-01-01'), on('restored', '2025-02-01')],
      'cancelled',
    ],
    ['what lies in the future has not happened', [filed, on('granted', '2027-01-01')], 'filed'],
  ])('%s', (_, events, status) => expect(invention(...events).status).toBe(status));

  it('takes the proven filing day over the one that was only said', () => {
    const standing = invention(on('filed', '2018-05-01'), filed);
    expect(standing).toMatchObject({ filedOn: '2018-06-15', isFilingProven: true });
    expect(invention(on('filed', '2018-05-01')).isFilingProven).toBe(false);
  });

  it('knows from a register entry without a day that it is granted, and leaves the day open', () => {
    const entry = { isDayExact: false, source: 'register-import' } as const;
    const standing = invention(on('filed', '2026-11-23', entry), on('granted', '2026-11-23', entry));
    expect(standing).toMatchObject({
      status: 'granted',
      isFilingProven: true,
      filedOn: null,
      grantedOn: null,
      endsOn: null,
    });
  });

  it('lets a lapse of a known day end a grant that was only known by a later day', () => {
    const entry = on('granted', '2026-11-23', { isDayExact: false, source: 'register-import' });
    expect(invention(entry, on('fee-lapse', '2024-06-15'))).toMatchObject({ status: 'lapsed', endedOn: '2024-06-15' });
  });

  it('reads the last finding about abnormal filing', () => {
    const found = on('found-abnormal', '2025-01-01');
    expect(invention(filed, granted, found)).toMatchObject({ status: 'granted', isAbnormal: true });
    expect(invention(on('abnormal-withdrawn', '2025-03-01'), filed, granted, found).isAbnormal).toBe(false);
  });
});

describe('the end of a term', () => {
  it.each<[string, LegalFact[], string, string]>([
    [
      'invention: 20 years from filing',
      [on('filed', '2006-11-23'), on('granted', '2009-01-01')],
      '2026-11-22',
      'granted',
    ],
    [
      'invention: over on the anniversary',
      [on('filed', '2006-11-23'), on('granted', '2009-01-01')],
      '2026-11-23',
      'expired',
    ],
  ])('%s', (_, events, day, status) => expect(foldStatus('invention', events, day).status).toBe(status));

  it.each([
    ['2021-05-31', '2031-05-31'],
    ['2021-06-01', '2036-06-01'],
  ])('a design filed on %s lasts until %s', (filedOn, endsOn) =>
    expect(foldStatus('design', [on('filed', filedOn), on('granted', '2021-12-01')], today).endsOn).toBe(endsOn),
  );

  it('a trademark is alive through its six months of grace, and a renewal saves it', () => {
    const mark = (day: string, ...more: LegalFact[]) =>
      foldStatus('trademark', [on('registered', '2010-03-14'), ...more], day);
    expect(mark('2020-09-13')).toMatchObject({ status: 'registered', endsOn: '2020-03-14', expiresOn: '2020-09-14' });
    expect(mark('2020-09-14')).toMatchObject({ status: 'expired', endedOn: '2020-03-14' });
    expect(mark('2026-11-23', on('renewed', '2019-12-01'))).toMatchObject({
      status: 'registered',
      endsOn: '2030-03-14',
    });
    expect(mark('2026-11-23', on('renewed', '2020-08-30'))).toMatchObject({ endsOn: '2030-03-14' });
  });

  it('a renewal counts by its day, also where an earlier one was never recorded', () => {
    const events = [on('registered', '1990-07-01'), on('renewed', '2020-05-02')];
    expect(foldStatus('trademark', events, today)).toMatchObject({ status: 'registered', endsOn: '2030-07-01' });
  });

  it('software copyrights and geographical indications have none', () => {
    expect(foldStatus('software-copyright', [on('registered', '2010-01-01')], today).endsOn).toBeNull();
    expect(foldStatus('gi', [on('registered', '2010-01-01')], today).status).toBe('registered');
  });
});

describe('the order of recording', () => {
  const fact = fc.record({
    kind: fc.constantFrom(...legalEventKinds),
    onDay: fc.constantFrom('2018-06-15', '2019-01-01', '2020-03-03', '2024-06-15', '2025-01-01', '2026-11-01'),
    isDayExact: fc.boolean(),
    source: fc.constantFrom('receipt', 'register-import', 'manual'),
  }) as fc.Arbitrary<LegalFact>;
  const kinds = fc.constantFrom('invention', 'design', 'trademark', 'gi') as fc.Arbitrary<'invention'>;

  it('makes no difference, nor does recording something twice', () => {
    const histories = fc
      .array(fact, { maxLength: 14 })
      .chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })),
      );
    fc.assert(
      fc.property(kinds, histories, (kind, [events, shuffled]) => {
        expect(foldStatus(kind, shuffled, today)).toEqual(foldStatus(kind, events, today));
      }),
      { numRuns: 2000 },
    );
  });

  it('never leaves a right that ends with a day on which it will expire', () => {
    fc.assert(
      fc.property(kinds, fc.array(fact, { maxLength: 14 }), (kind, events) => {
        const { status, expiresOn, endedOn } = foldStatus(kind, events, today);
        if (phaseOf(status) !== 'in-force') expect(expiresOn).toBeNull();
        else expect(endedOn).toBeNull();
        if (expiresOn !== null) expect(expiresOn > today).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
