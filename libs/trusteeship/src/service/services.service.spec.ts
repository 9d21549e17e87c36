import { Clusters } from '@ipharbor/directory';
import { refusals } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import * as fc from 'fast-check';
import { otherAgency, otherFirm, otherTownship, firm } from '../../../../test/given/access';
import { cluster, enterprise } from '../../../../test/given/directory';
import { concluded, offered, pair, proposal } from '../../../../test/given/trusteeship';
import { Agreements } from '../agreement/agreements';
import { Clients } from '../agreement/clients';
import { AgreementClient } from '../agreement/agreement-client.entity';
import { Signing } from '../agreement/signing';
import { passSilence } from '../jobs/pass-silence.job';
import { ScoreQueries } from '../score/score.queries';
import { MeterQueries } from './meter.queries';
import { serviceLifecycle } from './service.lifecycle';
import { ServiceQueries } from './service.queries';
import { ServiceMeter } from './service-meter.entity';
import { ServiceRecord } from './service-record.entity';
import { Services } from './services';

const visit = { itemCode: 'training', servedOn: '2026-11-20', summary: '专利基础培训', minutes: 90 } as const;

describe('the course of a service', () => {
  it.each(refusals(serviceLifecycle))('refuses %s from %s', (action, from) => {
    expect(() => serviceLifecycle.next(from, action)).toThrowCode('illegal-transition');
  });
});

describeOnDatabase('services', (app) => {
  const services = () => app.get(Services);
  const page = { page: 1, pageSize: 100, total: 'exact' } as const;

  it('are logged by the agency, and confirmed with a rating or disputed by the firm', async () => {
    const two = await pair(app);
    const { id } = await concluded(app, two);
    await expect(services().log(two.client, id, visit)).rejects.toThrowCode('only-the-agency-logs');
    const [first] = await services().log(two.agent, id, visit);
    await expect(services().confirm(two.agent, first.id, {})).rejects.toThrowCode('only-the-client-confirms');
    const done = await services().confirm(two.client, first.id, { rating: 4 });
    expect(done).toMatchObject({ status: 'confirmed', confirmedBy: 'client', rating: 4 });
    const [second] = await services().log(two.agent, id, visit);
    await services().dispute(two.client, second.id, '人没有来');
    await expect(services().log(two.agent, id, visit)).rejects.toThrowCode('item-frozen');
    const [watch] = await services().log(two.agent, id, { ...visit, itemCode: 'annuity-watch' });
    expect(watch.status).toBe('logged');
    await expect(services().uphold(two.agent, second.id, '有签到表')).rejects.toThrowCode('only-the-bureau-settles');
    await services().uphold(two.officer, second.id, '有签到表');
    expect(await app.rows(ServiceMeter, { itemCode: 'training' })).toMatchObject([
      { confirmed: 2, pending: 0, disputed: 0 },
    ]);
  });

  it('keep to what was agreed: item, days and quantity', async () => {
    const two = await pair(app);
    const { id } = await concluded(app, two);
    const log = (facts: object) => services().log(two.agent, id, { ...visit, ...facts });
    await expect(log({ itemCode: 'pledge-support' })).rejects.toThrowCode('item-not-agreed');
    await expect(log({ servedOn: '2026-11-24' })).rejects.toThrowCode('served-in-future');
    await expect(log({ servedOn: '2025-12-31', enterpriseIds: [two.enterprise.id] })).rejects.toThrowCode(
      'not-a-client-then',
    );
    await expect(log({ quantity: 5 })).rejects.toThrowCode('quantity-used-up');
    expect(await app.rows(ServiceRecord)).toEqual([]);
    expect((await log({ quantity: 4 }))[0].quantity).toBe(4);
  });

  it('of one training are logged for twenty firms in one form, or for none of them', async () => {
    const two = await pair(app);
    const place = await cluster(app);
    const firms = [two.enterprise];
    for (let n = 1; n < 20; n += 1) firms.push(await enterprise(app, { name: `集聚区企业 ${n}` }));
    const ids = firms.map(({ id }) => id);
    await app.get(Clusters).addMembers(two.officer, place.id, { enterpriseIds: ids, fromOn: '2026-01-01' });
    const { id } = await offered(app, two, { enterpriseId: null, clusterId: place.id });
    await app.get(Signing).sign(two.agent, id, {});
    await app.get(Signing).sign(two.officer, id, {});
    for (const enterpriseId of ids)
      await app.get(Clients).accede(two.officer, id, { enterpriseId, joinedOn: '2026-01-01' });
    const records = await services().log(two.agent, id, { ...visit, enterpriseIds: ids });
    expect(new Set(records.map(({ batchId }) => batchId)).size).toBe(1);
    expect(await app.rows(ServiceMeter)).toHaveLength(20);
    await services().log(two.agent, id, { ...visit, quantity: 3, enterpriseIds: [ids[7]] });
    const before = await app.rows(ServiceRecord);
    await expect(services().log(two.agent, id, { ...visit, enterpriseIds: ids })).rejects.toThrowCode(
      'services-refused',
    );
    expect(await app.rows(ServiceRecord)).toHaveLength(before.length);
    // a firm leaves, and its log stays
    const [client] = await app.rows(AgreementClient, { enterpriseId: ids[3] });
    await app.get(Clients).leave(two.officer, id, client.id, { reason: '迁出' });
    expect(await app.rows(ServiceRecord, { enterpriseId: ids[3] })).toHaveLength(1);
    const meters = await app.get(MeterQueries).of(two.agent, id);
    expect(meters.find((one) => one.enterpriseId === ids[3] && one.itemCode === 'training')?.used).toBe(1);
  });

  it('are logged once for firms of several agreements', async () => {
    const two = await pair(app);
    const other = await enterprise(app, { name: '第二家' });
    await concluded(app, two);
    const { id } = await offered(app, { ...two, enterprise: other });
    await app.get(Signing).sign(two.agent, id, {});
    const records = services().logForMany(two.agent, { ...visit, enterpriseIds: [two.enterprise.id, other.id] });
    await expect(records).rejects.toThrowCode('not-found');
    const second = await pair(app, { enterpriseId: otherFirm, region: otherTownship });
    await concluded(app, second);
    const logged = await services().logForMany(two.agent, { ...visit, enterpriseIds: [firm, otherFirm] });
    expect(new Set(logged.map(({ agreementId }) => agreementId)).size).toBe(2);
  });

  it('are confirmed by silence only where that was agreed, after the days, which counts as no satisfaction', async () => {
    const two = await pair(app);
    const silent = await concluded(app, two, { silenceDays: 5 });
    const other = await pair(app, { agencyId: otherAgency });
    const spoken = await concluded(app, other);
    await services().log(two.agent, silent.id, visit);
    await services().log(other.agent, spoken.id, visit);
    const pass = async () => {
      await app.write((tx) => tx.enqueue(passSilence, {}));
      await app.runJobs();
      return (await app.rows(ServiceRecord, { status: 'confirmed' })).map(({ confirmedBy, confirmedOn, rating }) => ({
        ...{ confirmedBy, confirmedOn, rating },
      }));
    };
    app.clock.set('2026-11-30');
    expect(await pass()).toEqual([]);
    app.clock.set('2026-12-01');
    expect(await pass()).toEqual([{ confirmedBy: 'silence', confirmedOn: '2026-11-30', rating: null }]);
    const score = await app.get(ScoreQueries).of(two.officer, two.agency.id, 2026);
    expect(score).toMatchObject({ ratings: 0, meanRating: null, expected: 14, confirmed: 1 });
    expect(score.parts.find(({ part }) => part === 'satisfaction')?.value).toBeNull();
  });

  it('are seen by the firm and its agency alone', async () => {
    const two = await pair(app);
    const others = await pair(app, { agencyId: otherAgency, enterpriseId: otherFirm, region: otherTownship });
    await services().log(two.agent, (await concluded(app, two)).id, visit);
    await services().log(others.agent, (await concluded(app, others)).id, visit);
    for (const actor of [two.agent, two.client]) {
      const { items } = await app.get(ServiceQueries).page(actor, page);
      expect(items.map(({ enterpriseId }) => enterpriseId)).toEqual([firm]);
    }
    await expect(app.get(ScoreQueries).of(others.agent, two.agency.id, 2026)).rejects.toThrowCode('not-found');
    expect((await app.get(ServiceQueries).page(two.officer, page)).total).toBe(2);
  });

  it('never exceed the meter, though three are logged at once', async () => {
    const two = await pair(app);
    const { id } = await concluded(app, two);
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => services().log(two.agent, id, { ...visit, quantity: 2 })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(await app.rows(ServiceMeter)).toMatchObject([{ pending: 4 }]);
  });

  it('keep meter, log and statement equal through any course of events', async () => {
    const two = await pair(app);
    const { id } = await concluded(app, two, {
      items: [
        { code: 'training', quantity: 12 },
        { code: 'annuity-watch', quantity: 9 },
      ],
    });
    const step = fc.record({
      act: fc.constantFrom('log', 'log', 'log', 'confirm', 'dispute', 'uphold', 'withdraw'),
      itemCode: fc.constantFrom('training', 'annuity-watch'),
      nth: fc.nat(),
      quantity: fc.integer({ min: 1, max: 3 }),
      servedOn: fc.constantFrom('2026-08-10', '2026-09-30', '2026-10-01', '2026-11-20'),
    });
    const steps = fc.sample(step, { numRuns: 60, seed: 20261123 });
    for (const { act, itemCode, nth, quantity, servedOn } of steps) {
      const log = await app.rows(ServiceRecord);
      const target = log[nth % Math.max(1, log.length)];
      const command = {
        log: () => services().log(two.agent, id, { ...visit, itemCode: itemCode, quantity, servedOn }),
        confirm: () => services().confirm(two.client, target.id, { rating: 5 }),
        dispute: () => services().dispute(two.client, target.id, '有异议'),
        uphold: () => services().uphold(two.officer, target.id, '维持'),
        withdraw: () => services().withdraw(two.agent, target.id, '误登'),
      }[act as 'log'];
      if (act === 'log' || target)
        await command().catch((error: { status?: number }) => expect(error.status).toBeGreaterThan(400));
    }
    const log = await app.rows(ServiceRecord);
    expect(log.length).toBeGreaterThan(5);
    const sum = (rows: readonly ServiceRecord[]) => rows.reduce((total, row) => total + row.quantity, 0);
    for (const meter of await app.get(MeterQueries).of(two.agent, id)) {
      const own = log.filter(({ itemCode }) => itemCode === meter.itemCode);
      const of = (status: string) => sum(own.filter((row) => row.status === status));
      expect([meter.confirmed, meter.pending, meter.disputed]).toEqual([of('confirmed'), of('logged'), of('disputed')]);
      expect(meter.used).toBeLessThanOrEqual(meter.promised);
    }
    for (const [quarter, from, to] of [
      ['2026Q3', '2026-07-01', '2026-09-30'],
      ['2026Q4', '2026-10-01', '2026-12-31'],
    ]) {
      const statement = await app.get(MeterQueries).statement(two.client, id, quarter);
      const own = log.filter(({ servedOn, status }) => servedOn >= from && servedOn <= to && status !== 'withdrawn');
      expect([statement.logged, statement.confirmed]).toEqual([
        sum(own),
        sum(own.filter(({ status }) => status === 'confirmed')),
      ]);
      expect(statement.lines.reduce((total, line) => total + line.logged, 0)).toBe(statement.logged);
    }
    await expect(app.get(MeterQueries).statement(two.client, id, '2026Q9')).rejects.toThrowCode('quarter-unknown');
    const amended = await app.get(Agreements).amend(two.agent, id, { ...proposal() });
    expect(amended.proposed).toBe(2);
  });
});
