import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import fc from 'fast-check';
import { actors, city, otherTownship, township } from '../../../../test/given/access';
import { promiseOfTest, workItem } from '../../../../test/given/follow-ups';
import { WorkItem } from '../work-item/work-item.entity';
import { WorkItems } from '../work-item/work-items';
import { HandOver, HandOverMove } from './hand-over.entity';
import { HandOverQueries } from './hand-over.queries';
import { HandOvers } from './hand-overs';
import { Holdings } from './holdings';

describeOnDatabase('HandOvers', (app) => {
  const handOvers = () => app.get(HandOvers);
  const person = (nth: number, region = township) => actors(app).commissioner({ region, nth });
  const owners = async () =>
    new Map((await app.rows(WorkItem)).map((item) => [item.id, [item.ownerAccountId, item.ownerUnitId]]));
  const runSeed = { seed: Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31) };

  it('move everything a leaver holds, by region, count as much after as before, and an undo restores exactly that', async () => {
    const itemOf = fc.record({
      mine: fc.boolean(),
      region: fc.constantFrom(township, otherTownship, city, null),
      end: fc.constantFrom('open', 'open', 'held', 'done'),
      passOn: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(itemOf, { minLength: 1, maxLength: 8 }), fc.boolean(), async (given, isSplit) => {
        await app.reset();
        const [leaver, heir, other] = [await person(1), await person(2), await person(3)];
        const officer = await actors(app).officer({ region: city });
        const plan: { id: string; passOn: boolean }[] = [];
        for (const { mine, region, end, passOn } of given) {
          const who = mine ? leaver : other;
          const item = await workItem(app, { ownerAccountId: who.accountId, regionCode: region });
          const subject = { type: item.subjectType, id: item.subjectId };
          if (end === 'held')
            await app.write((tx) => app.get(WorkItems).hold(tx, who, subject, promiseOfTest, { reason: '等' }));
          if (end === 'done') await app.get(WorkItems).complete(who, item.id, '已办');
          if (mine && end !== 'done') plan.push({ id: item.id, passOn });
        }
        const before = await owners();
        const parts = isSplit ? [{ regionCode: otherTownship, recipientId: other.accountId }] : [];
        const wish = { leaverId: leaver.accountId, recipientId: heir.accountId, parts, reason: '调离' };
        const { id, counts } = await handOvers().preview(officer, wish);
        expect(await owners()).toEqual(before);
        const total = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);
        expect(total(counts)).toBe(plan.length);
        const executed = await handOvers().execute(officer, id);
        expect([total(executed.counts), (await app.rows(HandOverMove)).length]).toEqual([plan.length, plan.length]);
        for (const holding of app.get(Holdings).all()) expect(await holding.held(leaver.accountId)).toEqual([]);
        for (const item of await app.rows(WorkItem)) {
          if (!plan.some((one) => one.id === item.id))
            expect([item.ownerAccountId, item.ownerUnitId]).toEqual(before.get(item.id));
          else
            expect(item.ownerAccountId).toBe(
              isSplit && item.regionCode === otherTownship ? other.accountId : heir.accountId,
            );
          if (item.status === 'done') expect([leaver.accountId, other.accountId]).toContain(item.endedById);
        }
        const passed = plan.filter(({ passOn }) => passOn);
        for (const { id: itemId } of passed) {
          const holder = (await owners()).get(itemId)![0] === heir.accountId ? heir : other;
          await app.get(WorkItems).assign(holder, itemId, { accountId: officer.accountId, hold: 'move' });
        }
        await handOvers().undo(officer, id);
        const after = await owners();
        for (const [itemId, owner] of before)
          expect(after.get(itemId)).toEqual(
            passed.some((one) => one.id === itemId) ? [officer.accountId, null] : owner,
          );
      }),
      { numRuns: Math.round(100 * Number(process.env.COUNT_SCALE ?? 0.05)), ...runSeed },
    );
  }, 600_000);

  it('are undone within 24 hours, once, and not later', async () => {
    const [leaver, heir] = [await person(1), await person(2)];
    const officer = await actors(app).officer({ region: township });
    await workItem(app, { ownerAccountId: leaver.accountId });
    const wish = { leaverId: leaver.accountId, recipientId: heir.accountId, reason: '调离' };
    const first = await handOvers().preview(officer, wish);
    await expect(handOvers().undo(officer, first.id)).rejects.toThrowCode('illegal-transition');
    await handOvers().execute(officer, first.id);
    await expect(handOvers().execute(officer, first.id)).rejects.toThrowCode('illegal-transition');
    app.clock.advance({ days: 1, minutes: 1 });
    const before = await owners();
    await expect(handOvers().undo(officer, first.id)).rejects.toThrowCode('hand-over-settled');
    expect(await owners()).toEqual(before);
    expect((await app.rows(HandOver))[0].status).toBe('executed');
  });

  it('refuse to give to oneself, to nobody and to whoever is gone, and the leavers of other places', async () => {
    const [leaver, heir] = [await person(1), await person(2)];
    const [officer, far] = [
      await actors(app).officer({ region: township }),
      await actors(app).officer({ region: otherTownship }),
    ];
    const wish = { leaverId: leaver.accountId, recipientId: heir.accountId, reason: '调离' };
    const parts = [{ regionCode: township, recipientId: leaver.accountId }];
    await expect(handOvers().preview(officer, { ...wish, recipientId: leaver.accountId })).rejects.toThrowCode(
      'hand-over-to-self',
    );
    await expect(handOvers().preview(officer, { ...wish, parts })).rejects.toThrowCode('hand-over-to-self');
    await expect(handOvers().preview(officer, { ...wish, recipientId: newId() })).rejects.toThrowCode(
      'recipient-unknown',
    );
    await expect(handOvers().preview(officer, { ...wish, leaverId: newId() })).rejects.toThrowCode('leaver-unknown');
    await expect(handOvers().preview(far, wish)).rejects.toThrowCode('leaver-unknown');
    expect(await app.rows(HandOver)).toEqual([]);
    const { id } = await handOvers().preview(officer, wish);
    await expect(app.get(HandOverQueries).one(far, id)).rejects.toThrowCode('not-found');
  });

  it('executed three times at once move everything once', async () => {
    const [leaver, heir] = [await person(1), await person(2)];
    const officer = await actors(app).officer({ region: township });
    for (let n = 0; n < 5; n += 1) await workItem(app, { ownerAccountId: leaver.accountId });
    const wish = { leaverId: leaver.accountId, recipientId: heir.accountId, reason: '调离' };
    const plans = await Promise.all([1, 2, 3].map(() => handOvers().preview(officer, wish)));
    await Promise.allSettled(plans.map(({ id }) => handOvers().execute(officer, id)));
    expect(await app.rows(HandOverMove)).toHaveLength(5);
    expect(new Set([...(await owners()).values()].map(([owner]) => owner))).toEqual(new Set([heir.accountId]));
  });
});

describe('Holdings', () => {
  const column = (tableName: string, propertyName: string) => ({ tableName, columns: [{ propertyName }] });
  const boot = (columns: readonly string[], history?: string) => {
    const source = { entityMetadatas: [column('case', 'handlerId'), column('case', 'raisedById')] };
    const holdings = new Holdings(source as unknown as ConstructorParameters<typeof Holdings>[0]);
    const none = async () => [];
    holdings.register({ name: 'x', zh: 'x', en: 'x', columns, held: none, give: none, giveBack: none });
    if (history) holdings.isHistory(history);
    return () => holdings.onApplicationBootstrap();
  };

  it('stop the boot where a column names a holder that nobody hands over', () => {
    expect(boot([])).toThrow('nobody hands over case.handlerId');
    expect(boot(['case.handlerId'])).not.toThrow();
    expect(boot([], 'case.handlerId')).not.toThrow();
  });
});
