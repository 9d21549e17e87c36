import type { Actor } from '@ipharbor/access';
import { Enterprise } from '@ipharbor/directory';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship, township } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { applicationNo, grantedInvention, ipRight } from '../../../../test/given/ip-rights';
import { endTerms } from '../jobs/end-terms.job';
import { LegalEvent } from '../legal-event/legal-event.entity';
import { IpRightOwner } from '../owner/ip-right-owner.entity';
import { IpRight } from './ip-right.entity';
import { IpRights } from './ip-rights';

describeOnDatabase('IpRights', (app) => {
  let officer: Actor;
  let firm: Enterprise;
  const rights = () => app.get(IpRights);
  const counted = async (id: string) => (await app.rows(Enterprise, { id }))[0].inventionsInForce;
  const kept = async ({ id }: { id: string }) => (await app.rows(IpRight, { id }))[0];
  const evidence = '国家知识产权局公报 42 卷';

  beforeEach(async () => {
    officer = await actors(app).officer();
    firm = await enterprise(app, { name: '新郑市华源制冷有限公司', jurisdictionRegion: township });
  });

  describe('entering a right', () => {
    it('with a proven filing and a grant takes the owner off the zero list, and says so once', async () => {
      const right = await grantedInvention(app, { of: [firm.id] });
      expect(right).toMatchObject({
        status: 'granted',
        filedOn: '2024-03-01',
        grantedOn: '2025-09-02',
        endsOn: '2044-03-01',
      });
      expect(await counted(firm.id)).toBe(1);
      expect(await app.timeline(right)).toEqual(['ip-right.recorded', 'ip-right.filed', 'ip-right.granted']);
      expect(await app.timeline(firm)).toEqual(['enterprise.created', 'enterprise.left-zero-list']);
    });

    it('without a receipt leaves the filing unproven', async () => {
      const right = await ipRight(app, { of: [firm.id], source: 'manual' });
      expect(right).toMatchObject({ status: 'filed', isFilingProven: false });
      expect(await app.timeline(right)).toEqual(['ip-right.recorded']);
    });

    it('refuses a wrong check digit, and says what was meant', async () => {
      const made = ipRight(app, { of: [firm.id], applicationNo: '201420279132.2', kind: 'utility-model' });
      await expect(made).rejects.toMatchObject({
        code: 'patent-application-check-digit',
        detail: { field: 'applicationNo', suggestion: '201420279132.8' },
      });
      expect(await app.rows(IpRight)).toEqual([]);
    });

    it('takes it with a reason, for papers are printed wrong', async () => {
      const facts = { applicationNo: '201420279132.2', kind: 'utility-model', numberOverride: '证书如此印刷' } as const;
      expect(await ipRight(app, { of: [firm.id], ...facts })).toMatchObject({ applicationNo: '201420279132.2' });
    });

    it('knows the right again however its number is written', async () => {
      const right = await ipRight(app, { of: [firm.id], applicationNo: 'ZL 2018 1 0246441.8' });
      expect(right).toMatchObject({ applicationNo: '201810246441.8', rightKey: 'invention:201810246441' });
      await expect(ipRight(app, { of: [firm.id], applicationNo: 'CN2018102464418' })).rejects.toThrowCode(
        'right-already-recorded',
      );
    });

    it('knows a publication of the same application again, whichever edition it is', async () => {
      await ipRight(app, { of: [firm.id], applicationNo: undefined, publicationNo: 'CN111216534A' });
      const granted = ipRight(app, { of: [firm.id], applicationNo: '201811407079.4', publicationNo: 'CN111216534B' });
      await expect(granted).rejects.toThrowCode('right-already-recorded');
    });

    it.each([
      ['number-required', { applicationNo: undefined }],
      ['kind-contradicts-number', { kind: 'design' }],
      ['day-in-future', { filedOn: '2027-01-01' }],
      ['day-before-filing', { grantedOn: '2024-01-01' }],
      ['event-evidence-required', { grantedOn: '2025-01-01', evidence: undefined }],
      ['owner-repeated', { owners: [{ name: '甲' }, { name: '甲 ' }] }],
      ['owner-unnamed', { owners: [{}] }],
      [
        'shares-over-whole',
        {
          owners: [
            { name: '甲', share: 60 },
            { name: '乙', share: 50 },
          ],
        },
      ],
      ['unknown-enterprise', { owners: [{ enterpriseId: '01935a00-0000-7000-8000-0000000000ff' }] }],
    ] as const)('refuses %s', async (code, facts) => {
      await expect(ipRight(app, { owners: [{ enterpriseId: firm.id }], ...facts })).rejects.toThrowCode(code);
      expect(await app.rows(IpRightOwner)).toEqual([]);
    });

    it('by an enterprise: its own filings, no grants, none of others', async () => {
      const own = await actors(app).enterprise({ enterpriseId: firm.id });
      const dto = {
        kind: 'invention',
        applicationNo: applicationNo(),
        title: '一种冷凝器',
        owners: [{ enterpriseId: firm.id }],
        filedOn: '2026-11-01',
        source: 'receipt',
      } as const;
      expect(await rights().create(own, dto)).toMatchObject({ status: 'filed', isFilingProven: true });
      const granted = { ...dto, applicationNo: applicationNo(), grantedOn: '2026-11-02', evidence };
      await expect(rights().create(own, granted)).rejects.toThrowCode('filings-only');
      const others = { ...dto, applicationNo: applicationNo(), owners: [{ name: '郑州大学' }] };
      await expect(rights().create(own, others)).rejects.toThrowCode('none-of-yours');
    });
  });

  describe('legal events', () => {
    it('a lapse puts the firm back on the zero list, a restoration takes it off again', async () => {
      const right = await grantedInvention(app, { of: [firm.id] });
      await rights().recordEvent(officer, right.id, {
        kind: 'fee-lapse',
        onDay: '2026-03-01',
        source: 'manual',
        evidence,
      });
      expect(await counted(firm.id)).toBe(0);
      await rights().recordEvent(officer, right.id, {
        kind: 'restored',
        onDay: '2026-05-01',
        source: 'manual',
        evidence,
      });
      expect(await counted(firm.id)).toBe(1);
      expect(await app.timeline(right)).toEqual([
        ...['ip-right.recorded', 'ip-right.filed', 'ip-right.granted'],
        ...['ip-right.event-recorded', 'ip-right.ended', 'ip-right.event-recorded', 'ip-right.restored'],
      ]);
      expect((await app.timeline(firm)).slice(1)).toEqual([
        'enterprise.left-zero-list',
        'enterprise.back-on-zero-list',
        'enterprise.left-zero-list',
      ]);
    });

    it('an abnormal filing does not count until the finding is withdrawn', async () => {
      const right = await grantedInvention(app, { of: [firm.id] });
      await rights().recordEvent(officer, right.id, {
        kind: 'found-abnormal',
        onDay: '2026-03-01',
        source: 'manual',
        evidence,
      });
      expect(await kept(right)).toMatchObject({ status: 'granted', isAbnormal: true });
      expect(await counted(firm.id)).toBe(0);
      await rights().recordEvent(officer, right.id, {
        kind: 'abnormal-withdrawn',
        onDay: '2026-06-01',
        source: 'manual',
        evidence,
      });
      expect(await counted(firm.id)).toBe(1);
    });

    it('a mistaken one is withdrawn by another, and both stay on record', async () => {
      const right = await grantedInvention(app, { of: [firm.id] });
      const [, lapse] = [await kept(right), (await app.rows(LegalEvent, { ipRightId: right.id, kind: 'granted' }))[0]];
      await rights().correct(officer, right.id, lapse.id, { reason: '录错了申请号' });
      expect(await kept(right)).toMatchObject({ status: 'filed', grantedOn: null });
      expect(await counted(firm.id)).toBe(0);
      expect(await app.rows(LegalEvent, { ipRightId: right.id })).toHaveLength(3);
      await expect(rights().correct(officer, right.id, lapse.id, { reason: '再来' })).rejects.toThrowCode(
        'event-already-corrected',
      );
    });

    it('come late and out of order, and give the same standing', async () => {
      const inOrder = await ipRight(app, { of: [firm.id] });
      const late = await ipRight(app, { of: [firm.id] });
      const happened = [
        { kind: 'granted', onDay: '2025-05-01' },
        { kind: 'fee-lapse', onDay: '2026-03-01' },
        { kind: 'restored', onDay: '2026-04-01' },
        { kind: 'invalidated', onDay: '2026-10-01' },
      ] as const;
      for (const one of happened)
        await rights().recordEvent(officer, inOrder.id, { ...one, source: 'manual', evidence });
      for (const one of [...happened].reverse())
        await rights().recordEvent(officer, late.id, { ...one, source: 'manual', evidence });
      const standing = ({ status, grantedOn, endedOn, isAbnormal }: IpRight) => ({
        status,
        grantedOn,
        endedOn,
        isAbnormal,
      });
      expect(standing(await kept(late))).toEqual(standing(await kept(inOrder)));
      expect(await counted(firm.id)).toBe(0);
    });

    it.each([
      ['event-not-of-this-kind', { kind: 'registered', onDay: '2026-01-01' }],
      ['day-in-future', { kind: 'granted', onDay: '2026-11-24' }],
      ['day-before-filing', { kind: 'granted', onDay: '2024-02-29' }],
    ] as const)('refuses %s', async (code, event) => {
      const right = await ipRight(app, { of: [firm.id] });
      await expect(
        rights().recordEvent(officer, right.id, { ...event, source: 'manual', evidence }),
      ).rejects.toThrowCode(code);
    });

    it('are nobody else’s business', async () => {
      const right = await ipRight(app, { of: [firm.id] });
      const elsewhere = await actors(app).officer({ region: otherTownship });
      const event = { kind: 'granted', onDay: '2026-01-01', source: 'manual', evidence } as const;
      await expect(rights().recordEvent(elsewhere, right.id, event)).rejects.toThrowCode('not-found');
    });

    it('of one right at the same moment: one waits for the other or is refused, none is lost', async () => {
      const right = await grantedInvention(app, { of: [firm.id] });
      const days = ['2026-01-01', '2026-02-01', '2026-03-01'];
      const results = await Promise.allSettled(
        days.map((onDay) =>
          rights().recordEvent(officer, right.id, { kind: 'fee-overdue', onDay, source: 'manual', evidence }),
        ),
      );
      const recorded = await app.rows(LegalEvent, { ipRightId: right.id, kind: 'fee-overdue' });
      expect(recorded).toHaveLength(results.filter(({ status }) => status === 'fulfilled').length);
      expect(recorded.length).toBeGreaterThan(0);
    });

    it('of three rights of one firm at the same moment: all three are counted', async () => {
      const three = await Promise.all([1, 2, 3].map(() => ipRight(app, { of: [firm.id] })));
      await Promise.all(
        three.map(({ id }) =>
          rights().recordEvent(officer, id, { kind: 'granted', onDay: '2026-01-05', source: 'manual', evidence }),
        ),
      );
      expect(await counted(firm.id)).toBe(3);
    });
  });

  describe('the end of a term', () => {
    it('comes with the day, not with a command', async () => {
      const right = await grantedInvention(app, {
        of: [firm.id],
        applicationNo: '200610108082.7',
        filedOn: '2006-12-01',
        grantedOn: '2009-06-03',
      });
      expect(await counted(firm.id)).toBe(1);
      const daily = async () => {
        await app.write((tx) => tx.enqueue(endTerms, {}));
        await app.runJobs();
      };
      app.clock.set('2026-11-30');
      await daily();
      expect(await kept(right)).toMatchObject({ status: 'granted' });
      app.clock.set('2026-12-01');
      await daily();
      expect(await kept(right)).toMatchObject({ status: 'expired', endedOn: '2026-12-01', expiresOn: null });
      expect(await counted(firm.id)).toBe(0);
      expect((await app.timeline(right)).slice(-2)).toEqual(['ip-right.term-reached', 'ip-right.ended']);
      await daily();
      expect((await app.timeline(right)).filter((action) => action === 'ip-right.ended')).toHaveLength(1);
    });
  });
});
