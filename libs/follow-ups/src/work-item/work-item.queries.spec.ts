import { Absences, type Actor } from '@ipharbor/access';
import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import fc from 'fast-check';
import { actors, city, otherTownship, township } from '../../../../test/given/access';
import { promiseOfTest, workItem } from '../../../../test/given/follow-ups';
import { WorkItem } from './work-item.entity';
import { WorkItemPolicy } from './work-item.policy';
import { WorkItemQueries } from './work-item.queries';
import { WorkItems } from './work-items';
import { workItemViews, type WorkItemView } from './work-item.dto';

const all = { page: 1, pageSize: 100, total: 'exact' as const };

describeOnDatabase('WorkItemQueries', (app) => {
  const queries = () => app.get(WorkItemQueries);
  const person = (nth: number, region = township) => actors(app).commissioner({ region, nth });
  const ids = async (actor: Actor, view: WorkItemView, more = {}) =>
    (await queries().page(actor, { ...all, view, ...more })).items.map(({ id }) => id);
  const hold = ({ subjectType: type, subjectId: id }: WorkItem, by: Actor) =>
    app.write((tx) => app.get(WorkItems).hold(tx, by, { type, id }, promiseOfTest, { reason: '等待检测报告' }));

  it('show to a substitute what is to be done for whom, and let it be done', async () => {
    const [a, b] = [await person(1), await person(2)];
    const item = await workItem(app, { ownerAccountId: a.accountId });
    await app.get(Absences).record(a, {
      substituteId: b.accountId,
      ...{ fromOn: '2026-11-23', toOn: '2026-11-23', reason: '开会' },
    });
    const b2 = await person(2);
    const { items } = await queries().page(b2, { ...all, view: 'todo' });
    expect(items.map(({ id, standingInFor }) => [id, standingInFor])).toEqual([[item.id, a.displayName]]);
    expect(items[0].allowedActions).toContain('complete');
    await app.get(WorkItems).complete(b2, item.id, '已代办');
    expect(await ids(b2, 'done')).toEqual([item.id]);
    app.clock.set('2026-11-24');
    const next = await workItem(app, { ownerAccountId: a.accountId });
    expect(await ids(await person(2), 'todo')).toEqual([]);
    await expect(app.get(WorkItems).complete(await person(2), next.id, '已代办')).rejects.toThrowCode('not-found');
  });

  it('keep what is on hold apart, with its reason, its age and the day on which it ends by itself', async () => {
    const a = await person(1);
    const item = await workItem(app, { ownerAccountId: a.accountId });
    await hold(item, a);
    app.clock.advance({ days: 3 });
    expect(await ids(a, 'todo')).toEqual([]);
    const [held] = (await queries().page(a, { ...all, view: 'on-hold' })).items;
    expect(held).toMatchObject({
      light: 'held',
      held: { reason: '等待检测报告', fromOn: '2026-11-23', days: 3, capOn: '2027-02-21' },
    });
  });

  it('find what was copied to a person, who sees it and owes nothing', async () => {
    const reader = await person(3, otherTownship);
    const item = await workItem(app, { ownerAccountId: (await person(1)).accountId, copiedTo: [reader.accountId] });
    expect([await ids(reader, 'copied'), await ids(reader, 'todo'), await ids(reader, 'all')]).toEqual([
      [item.id],
      [],
      [item.id],
    ]);
    await expect(app.get(WorkItems).complete(reader, item.id, '已办')).rejects.toThrowCode('not-yours-to-complete');
  });

  it('of a unit are its own and those of its people', async () => {
    const [a, far] = [await person(1), await person(1, otherTownship)];
    const mine = await workItem(app, { ownerAccountId: a.accountId });
    const shared = await workItem(app, { ownerUnitId: a.post!.unitId });
    await workItem(app, { ownerAccountId: far.accountId });
    const leader = await actors(app).leader({ region: city });
    expect(await ids(leader, 'all', { unit: a.post!.unitId })).toEqual([mine.id, shared.id].sort());
    expect(await ids(leader, 'all', { owner: a.accountId })).toEqual([mine.id]);
  });

  it('narrow by the day, the kind and what it is about', async () => {
    const a = await person(1);
    const item = await workItem(app, { ownerAccountId: a.accountId, subject: { type: 'visit', id: newId() } });
    expect(await ids(a, 'todo', { source: 'visit', kind: promiseOfTest, dueBefore: '2026-12-02' })).toEqual([item.id]);
    for (const none of [{ source: 'campaign' }, { kind: 'other' }, { dueBefore: '2026-12-01' }])
      expect(await ids(a, 'todo', none)).toEqual([]);
  });

  it('count in every view what its list shows, and show nothing that the policy does not cover', async () => {
    const people = [await person(1), await person(2), await person(1, otherTownship)];
    const lookers = [
      ...people,
      await actors(app).officer({ region: township }),
      await actors(app).leader({ region: city }),
    ];
    const itemOf = fc.record({
      owner: fc.nat(2),
      ofUnit: fc.boolean(),
      copied: fc.boolean(),
      end: fc.constantFrom('open', 'held', 'done'),
      dueOn: fc.constantFrom('2026-11-20', '2026-11-23', '2026-12-01'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(itemOf, { minLength: 1, maxLength: 5 }), async (given) => {
        for (const { owner, ofUnit, copied, end, dueOn } of given) {
          const who = people[owner];
          const item = await workItem(app, {
            ...(ofUnit ? { ownerUnitId: who.post!.unitId } : { ownerAccountId: who.accountId }),
            regionCode: owner === 2 ? otherTownship : township,
            copiedTo: copied ? [people[2 - owner].accountId].filter((id) => id !== who.accountId) : [],
            finish: { agreedOn: dueOn },
          });
          if (end === 'held') await hold(item, who);
          if (end === 'done') await app.get(WorkItems).complete(who, item.id, '已办');
        }
        for (const actor of lookers) {
          const counts = await queries().counts(actor);
          const lengths = await Promise.all(
            (['todo', 'on-hold', 'raised', 'copied', 'done'] as const).map(
              async (view) => (await ids(actor, view)).length,
            ),
          );
          expect([counts.todo, counts.onHold, counts.raised, counts.copied, counts.done]).toEqual(lengths);
          const everything = await app.rows(WorkItem);
          for (const view of workItemViews)
            for (const id of await ids(actor, view))
              expect(
                await app.get(WorkItemPolicy).covers(
                  actor,
                  everything.find((item) => item.id === id)!,
                ),
              ).toBe(true);
          const seen = new Set([...(await ids(actor, 'all')), ...(await ids(actor, 'ended'))]);
          for (const item of everything)
            expect(seen.has(item.id)).toBe(await app.get(WorkItemPolicy).covers(actor, item));
        }
        await app.reset();
      }),
      {
        numRuns: Math.round(100 * Number(process.env.COUNT_SCALE ?? 0.05)),
        seed: Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31),
      },
    );
  }, 600_000);
});
