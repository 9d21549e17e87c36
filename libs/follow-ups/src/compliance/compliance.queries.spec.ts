import { describeOnDatabase } from '@ipharbor/platform/testing';
import fc from 'fast-check';
import { actors, city, otherTownship, township } from '../../../../test/given/access';
import { workItem } from '../../../../test/given/follow-ups';
import { WorkItemQueries } from '../work-item/work-item.queries';
import { WorkItems } from '../work-item/work-items';
import { ComplianceQueries } from './compliance.queries';

describeOnDatabase('The compliance report', (app) => {
  it('counts for every person and unit exactly the rows that each figure opens', async () => {
    const itemOf = fc.record({
      owner: fc.nat(2),
      shared: fc.boolean(),
      dueOn: fc.constantFrom('2026-11-10', '2026-11-20', '2026-11-23', '2026-12-01'),
      end: fc.constantFrom('open', 'done', 'done-earlier'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(itemOf, { minLength: 1, maxLength: 10 }), async (given) => {
        await app.reset();
        const people = [
          await actors(app).commissioner({ region: township, nth: 1 }),
          await actors(app).commissioner({ region: township, nth: 2 }),
          await actors(app).commissioner({ region: otherTownship }),
        ];
        for (const { owner, shared, dueOn, end } of given) {
          const who = people[owner];
          app.clock.set(end === 'done-earlier' ? '2026-10-15' : '2026-11-23');
          const item = await workItem(app, {
            ...(shared ? { ownerUnitId: who.post!.unitId } : { ownerAccountId: who.accountId }),
            ...{ regionCode: owner === 2 ? otherTownship : township, finish: { agreedOn: dueOn } },
          });
          if (end !== 'open') await app.get(WorkItems).complete(who, item.id, '已办');
        }
        app.clock.set('2026-11-23');
        for (const actor of [
          await actors(app).leader({ region: city }),
          await actors(app).officer({ region: township }),
        ]) {
          const { from, to, on, rows } = await app.get(ComplianceQueries).of(actor, {});
          expect([from, to, on]).toEqual(['2026-11-01', '2026-11-23', '2026-11-23']);
          const count = (asked: object) => app.get(WorkItemQueries).count(actor, { view: 'ended', ...asked }, 'exact');
          let counted = 0;
          for (const { holderId: owner, inTime, late, overdue } of rows) {
            expect(await count({ owner, endedFrom: from, endedTo: to, late: false })).toBe(inTime);
            expect(await count({ owner, endedFrom: from, endedTo: to, late: true })).toBe(late);
            expect(await count({ view: 'all', owner, dueBefore: on })).toBe(overdue);
            counted += inTime + late;
          }
          expect(counted).toBe(await count({ endedFrom: from, endedTo: to }));
        }
      }),
      {
        numRuns: Math.round(60 * Number(process.env.COUNT_SCALE ?? 0.05)),
        seed: Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31),
      },
    );
  }, 600_000);

  it('covers a quarter at most', async () => {
    const leader = await actors(app).leader();
    const of = (from: string, to: string) => app.get(ComplianceQueries).of(leader, { from, to });
    await expect(of('2026-01-01', '2026-04-03')).rejects.toThrowCode('period-too-long');
    await expect(of('2026-04-02', '2026-04-01')).rejects.toThrowCode('period-too-long');
    expect((await of('2026-01-01', '2026-04-02')).rows).toEqual([]);
  });
});
