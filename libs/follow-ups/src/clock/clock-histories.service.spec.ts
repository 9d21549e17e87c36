import { CalendarBook, CalendarNotices, WorkingCalendar } from '@ipharbor/calendar';
import { dayAfter, DomainError, newId, system, type IsoDay } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import * as fc from 'fast-check';
import { accountFor, actors, township } from '../../../../test/given/access';
import { notice2027 } from '../../../../test/given/calendar';
import { ruleOfTest, workItem } from '../../../../test/given/follow-ups';
import { WorkItem } from '../work-item/work-item.entity';
import { WorkItems } from '../work-item/work-items';
import { Clocks } from './clocks';
import { dueOf } from './due';
import { LocalRules } from './local-rules';
import { RuleBook } from './rule-book';
import { WorkItemClock } from './work-item-clock.entity';
import { WorkItemExtension } from './work-item-extension.entity';
import { WorkItemHold } from './work-item-hold.entity';

/** Histories of one work item each; 10,000 in the long count. */
const histories = Math.round(10_000 * Number(process.env.COUNT_SCALE ?? 0.01));
/** Events that may bring a day forward; nothing else may. */
const mayMoveForward = ['work-item.due-moved', 'work-item.rule-applied'];

type Step =
  | { readonly does: 'hold'; readonly since: number }
  | { readonly does: 'resume' | 'reassign' | 'change-rule' | 'apply-rule' | 'import-2027' | 'answer' }
  | { readonly does: 'extend'; readonly n: number; readonly unit: 'working-day' | 'day' | 'month' }
  | { readonly does: 'import-local'; readonly ahead: number; readonly working: boolean };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('hold' as const), since: fc.nat(4) }),
  fc.record({ does: fc.constantFrom('resume', 'resume', 'reassign', 'change-rule', 'apply-rule', 'answer') }),
  fc.record({
    does: fc.constant('extend' as const),
    n: fc.integer({ min: 1, max: 9 }),
    unit: fc.constantFrom('working-day', 'day', 'month'),
  }),
  fc.record({
    does: fc.constant('import-local' as const),
    ahead: fc.integer({ min: 1, max: 40 }),
    working: fc.boolean(),
  }),
  fc.record({ does: fc.constant('import-2027' as const) }),
);
const history = fc.record({
  isAgreed: fc.boolean(),
  hasAnswer: fc.boolean(),
  steps: fc.array(fc.tuple(fc.nat(9), step), { minLength: 1, maxLength: 9 }),
});

describeOnDatabase('any history of holds, extensions, changes of hands, of rules and of the calendar', (app) => {
  let run = 0;

  const stored = async (id: string) => {
    const [[item], clocks] = [await app.rows(WorkItem, { id }), await app.rows(WorkItemClock, { workItemId: id })];
    return { item, clocks };
  };

  /** The days as they follow from nothing but the facts in the database and the adopted notices. */
  const recomputed = async (clock: WorkItemClock): Promise<IsoDay> => {
    const [holds, extensions] = [
      await app.rows(WorkItemHold, { workItemId: clock.workItemId }),
      await app.rows(WorkItemExtension, { workItemId: clock.workItemId, phase: clock.phase }),
    ];
    const calendar = await app.get(CalendarBook).refresh();
    return dueOf(clock, clock.triggerOn, calendar, holds, extensions).dueOn;
  };

  async function act(item: WorkItem, what: Step, adopted: Set<string>): Promise<void> {
    const officer = await actors(app).officer({ region: township });
    const work = (
      does: (clocks: Clocks, fresh: WorkItem) => (tx: Parameters<Parameters<typeof app.write>[0]>[0]) => Promise<void>,
    ) => app.write(async (tx) => does(app.get(Clocks), (await tx.find(WorkItem, item.id)) as WorkItem)(tx));
    const today = app.clock.today();
    switch (what.does) {
      case 'hold':
        return work(
          (clocks, it) => (tx) =>
            clocks.hold(tx, officer, it, { reason: '等待', fromOn: dayAfter(today, -what.since) }),
        );
      case 'resume':
        return work((clocks, it) => (tx) => clocks.resume(tx, officer, it));
      case 'extend':
        return work(
          (clocks, it) => (tx) => clocks.extend(tx, officer, it, { ...what, reason: '复杂', approvedById: newId() }),
        );
      case 'answer':
        return work((clocks, it) => (tx) => clocks.answered(tx, officer, it));
      case 'apply-rule':
        return work((clocks, it) => (tx) => clocks.applyRule(tx, officer, it, 'finish', '本地', '按新承诺'));
      case 'reassign': {
        const accountId = await accountFor(app, 'officer', { region: township });
        await app.get(WorkItems).assign(officer, item.id, { accountId, hold: 'move' });
        return;
      }
      case 'change-rule': {
        const term = { n: 8, unit: 'working-day', roll: 'next' } as const;
        await app
          .get(LocalRules)
          .add(officer, ruleOfTest, { label: '本地', effectiveFrom: '2026-01-01', ...term, source: '承诺' });
        return;
      }
      case 'import-local':
      case 'import-2027': {
        const from = what.does === 'import-local' ? dayAfter(today, what.ahead) : '';
        if (what.does === 'import-2027' && adopted.has('2027')) return;
        adopted.add(what.does === 'import-2027' ? '2027' : from);
        const notices = app.get(CalendarNotices);
        const { id } =
          what.does === 'import-local'
            ? await notices.proposeLocal(officer, { from, to: from, working: what.working, name: '本地安排' })
            : await notices.propose(officer, { text: notice2027, year: 2027 });
        await notices.adopt(officer, id);
        await app.runJobs();
      }
    }
  }

  it(
    'leaves the days stored that follow from the facts, and none earlier but by a named event',
    async () => {
      const seen = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(history, async ({ isAgreed, hasAnswer, steps }) => {
          if ((run += 1) % 25 === 0) await app.reset();
          app.clock.set('2026-11-23');
          await Promise.all([app.get(CalendarBook).refresh(), app.get(RuleBook).refresh()]);
          const adopted = new Set<string>(app.get(WorkingCalendar).coverageEnd > '2027' ? ['2027'] : []);
          const byRule = { rule: ruleOfTest, triggerOn: '2026-11-23' };
          const item = await workItem(app, {
            ownerAccountId: await accountFor(app, 'commissioner', { region: township }),
            finish: isAgreed ? { agreedOn: '2026-12-18' } : byRule,
            ...(hasAnswer ? { answer: byRule } : {}),
          });
          for (const [days, what] of steps) {
            app.clock.set(dayAfter(app.clock.today(), days));
            const before = await stored(item.id);
            const told = (await app.timeline(item)).length;
            try {
              await act(item, what, adopted);
              seen.set(what.does, (seen.get(what.does) ?? 0) + 1);
            } catch (error) {
              if (!(error instanceof DomainError)) throw error;
            }
            const after = await stored(item.id);
            const events = (await app.timeline(item)).slice(told);
            for (const clock of after.clocks) {
              const was = before.clocks.find(({ id }) => id === clock.id)?.dueOn as IsoDay;
              if (clock.endedOn === null) expect(clock.dueOn).toBe(await recomputed(clock));
              else expect(clock.dueOn).toBe(was);
              if (clock.dueOn < was) expect(events.some((event) => mayMoveForward.includes(event))).toBe(true);
              if (['reassign', 'change-rule', 'hold'].includes(what.does)) expect(clock.dueOn).toBe(was);
            }
            expect(after.item.dueOn).toBe(after.clocks.find(({ phase }) => phase === 'finish')?.dueOn);
          }
          await app.write((tx) =>
            app.get(WorkItems).cancelOf(tx, system, { type: 'thing', id: item.subjectId }, '结束'),
          );
        }),
        { numRuns: histories, endOnFailure: true },
      );
      expect([...seen.keys()].sort()).toEqual([
        'answer',
        'apply-rule',
        'change-rule',
        'extend',
        'hold',
        'import-2027',
        'import-local',
        'reassign',
        'resume',
      ]);
    },
    60 * 60_000,
  );
});
