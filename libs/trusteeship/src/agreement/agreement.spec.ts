import { refusals } from '@ipharbor/platform/kernel';
import * as fc from 'fast-check';
import { payerRuleAgainst, usesPublicMoney, payers } from '../terms/payer-policy';
import { catalogue, itemCodes } from '../terms/catalogue';
import { contentHash, refuseContradictions, type Terms } from '../terms/terms';
import { termsOf } from '../terms/terms.dto';
import { Agreement } from './agreement.entity';
import { agreementLifecycle } from './agreement.lifecycle';

const terms = (facts: Partial<Terms> = {}): Terms => ({
  ...termsOf({ startsOn: '2026-01-01', endsOn: '2026-12-31', items: [{ code: 'training' }] }),
  ...facts,
});

const signed = (): Agreement => {
  const agreement = Object.assign(new Agreement(), {
    id: 'a',
    number: 'TG-2026-000001',
    agencyId: 'b',
    enterpriseId: 'c',
  });
  agreement.copy(terms());
  agreement.offer('agency', '2026-02-01');
  agreement.conclude(terms(), '2026-01-05');
  return agreement;
};

describe('the course of an agreement', () => {
  it.each(refusals(agreementLifecycle))('refuses %s from %s', (action, from) => {
    expect(() => agreementLifecycle.next(from, action)).toThrowCode('illegal-transition');
  });

  it('is active while the filing is open, and filed whenever the paper comes', () => {
    const agreement = signed();
    agreement.activate();
    expect(agreement).toMatchObject({ status: 'active', filedOn: null });
    agreement.file('2026-03-01', '备案 7');
    expect(agreement).toMatchObject({ status: 'active', filedOn: '2026-03-01' });
    expect(() => new Agreement().file('2026-03-01', null)).toThrowCode('nothing-to-file');
  });

  it('keeps notice on termination, unless both agree', () => {
    const notice = { reason: '企业搬迁', noticeOn: '2026-03-01', isWithoutNotice: false };
    expect(() => signed().terminate('client', { ...notice, effectiveOn: '2026-03-30' }, 30)).toThrowCode(
      'notice-too-short',
    );
    expect(() => signed().terminate('client', { ...notice, effectiveOn: '2027-01-01' }, 30)).toThrowCode(
      'terminated-after-end',
    );
    const agreement = signed();
    agreement.terminate('client', { ...notice, effectiveOn: '2026-03-31' }, 30);
    expect(agreement).toMatchObject({ status: 'terminated', terminatedOn: '2026-03-31', lastDay: '2026-03-31' });
    expect(() => agreement.proposeAmendment('client', 2, '2026-04-01')).toThrowCode('not-amendable');
    const agreed = signed();
    agreed.terminate('client', { ...notice, effectiveOn: '2026-03-01', isWithoutNotice: true }, 30);
    expect(agreed.terminatedOn).toBe('2026-03-01');
  });

  it('has one proposal at a time, answered by the other side', () => {
    const agreement = Object.assign(new Agreement(), { id: 'a', agencyId: 'b', enterpriseId: 'c' });
    agreement.copy(terms());
    agreement.offer('agency', '2026-02-01');
    expect(() => agreement.counterOffer('agency', 2, terms(), '2026-02-01')).toThrowCode('not-your-turn');
    agreement.counterOffer('client', 2, terms({ endsOn: '2026-06-30' }), '2026-02-10');
    expect(agreement).toMatchObject({ status: 'negotiating', proposed: 2, endsOn: '2026-06-30' });
    const running = signed();
    running.activate();
    running.proposeAmendment('client', 2, '2026-04-01');
    expect(() => running.proposeAmendment('agency', 3, '2026-04-01')).toThrowCode('amendment-open');
  });
});

describe('terms', () => {
  it('do not contradict themselves', () => {
    expect(() => refuseContradictions(terms({ endsOn: '2025-12-31' }))).toThrowCode('term-before-start');
    expect(() => refuseContradictions(terms({ endsOn: '2029-01-01' }))).toThrowCode('term-too-long');
    expect(() => refuseContradictions(terms({ endsOn: '2028-12-31' }))).not.toThrow();
    const [item] = terms().items;
    expect(() => refuseContradictions(terms({ items: [item, item] }))).toThrowCode('item-twice');
  });

  it('have one hash, however their words are ordered, and another one for every change', () => {
    const version = { number: 'TG-2026-000001', n: 1, agencyId: 'a', clientId: 'c' };
    const hash = contentHash(version, terms());
    const shuffled = Object.fromEntries(Object.entries(terms()).reverse()) as unknown as Terms;
    expect(contentHash(version, shuffled)).toBe(hash);
    expect(contentHash(version, JSON.parse(JSON.stringify(terms())) as Terms)).toBe(hash);
    const changed = fc.constantFrom<Partial<Terms>>(
      { endsOn: '2026-12-30' },
      { noticeDays: 31 },
      { secrecy: '无' },
      { items: [{ ...terms().items[0], priceFen: 1 }] },
      { silenceDays: 5 },
    );
    fc.assert(fc.property(changed, (change) => contentHash(version, terms(change)) !== hash));
    expect(contentHash({ ...version, clientId: 'd' }, terms())).not.toBe(hash);
  });

  it('take no public money for filing, agency fees and annuities from 2021-07-01 on', () => {
    const refused = itemCodes.filter((code) => payerRuleAgainst(catalogue[code].spending, 'public', '2026-01-01'));
    expect(refused).toEqual([
      'filing',
      'office-action-reply',
      'annuity-payment',
      'trademark-filing',
      'trademark-renewal',
    ]);
    for (const payer of payers)
      expect(payerRuleAgainst('annuity', payer, '2026-01-01') !== undefined).toBe(usesPublicMoney(payer));
    expect(payerRuleAgainst('annuity', 'public', '2021-06-30')).toBeUndefined();
    expect(payerRuleAgainst('service', 'public', '2026-01-01')).toBeUndefined();
  });
});
