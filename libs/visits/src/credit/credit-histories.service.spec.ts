import fc from 'fast-check';
import { IpRights, Ownership, type LegalEventKind } from '@ipharbor/ip-rights';
import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { applicationNo } from '../../../../test/given/ip-rights';
import {
  assign,
  plannedVisit,
  record,
  runningCampaign,
  serviceAgency,
  team,
  visitor,
} from '../../../../test/given/visits';
import { FunnelQueries } from '../target/funnel.queries';
import { CampaignTarget } from '../target/target.entity';
import { TargetQueries } from '../target/target.queries';
import { stageOf } from '../target/target-stage';
import { Visit } from '../visit/visit.entity';
import { VisitRecords } from '../visit/visit-records.service';
import { VisitVerdicts } from '../visit/visit-verdicts.service';
import { Standings } from './standings.service';

/** 200 histories in full, one twentieth of them in the quick tier. */
const histories = Math.round(200 * Number(process.env.COUNT_SCALE ?? 0.05));
const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);

const firmCount = 3;
const day = fc.integer({ min: 0, max: 200 }).map((n) => new Date(Date.UTC(2026, 3, 1 + n)).toISOString().slice(0, 10));
const firm = fc.nat({ max: firmCount - 1 });
const right = fc.nat({ max: 4 });
const event = fc.constantFrom<LegalEventKind>(
  'granted',
  'fee-lapse',
  'restored',
  'found-abnormal',
  'abnormal-withdrawn',
  'invalidated',
);
const step = fc.oneof(
  fc.record({ do: fc.constant('visit' as const), firm, on: day, by: fc.nat({ max: 1 }) }),
  fc.record({
    do: fc.constant('file' as const),
    right,
    owners: fc.uniqueArray(firm, { minLength: 1, maxLength: 2 }),
    on: day,
  }),
  fc.record({ do: fc.constant('happen' as const), right, event, on: day }),
  fc.record({ do: fc.constant('sell' as const), right, to: firm, on: day }),
  fc.record({ do: fc.constant('work' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

describeOnDatabase('credit over random histories', (app) => {
  async function play(steps: readonly Step[]) {
    app.clock.set('2026-03-01');
    const firms: string[] = [];
    for (let n = 0; n < firmCount; n += 1) firms.push((await enterprise(app, { name: `企业 ${newId()}` })).id);
    const campaign = await runningCampaign(app, { name: newId() });
    const { id: agencyId } = await serviceAgency(app);
    const visitors = [await visitor(app, { nth: 1 }, { agencyId }), await visitor(app, { nth: 2 }, { name: '孙立' })];
    const { team: own } = await team(
      app,
      campaign.id,
      visitors.map(({ person }) => person),
    );
    await assign(app, campaign.id, own.id, firms);
    app.clock.set('2026-11-23');
    const officer = await actors(app).officer();
    const rights = new Map<number, string>();
    for (const one of steps) await take(one);
    await app.runJobs();
    return { campaign, firms };

    async function take(one: Step): Promise<unknown> {
      switch (one.do) {
        case 'visit': {
          const { actor } = visitors[one.by];
          const planned = { campaignId: campaign.id, enterpriseId: firms[one.firm], plannedOn: one.on };
          const { id } = await plannedVisit(app, actor, planned);
          await app.get(VisitRecords).write(actor, id, record(app, { visitedOn: one.on }));
          return app.get(VisitVerdicts).review(officer, id, { outcome: 'accepted', reason: '电话核实' });
        }
        case 'file': {
          if (rights.has(one.right)) return undefined;
          const owners = one.owners.map((at) => ({ enterpriseId: firms[at] }));
          const facts = { kind: 'invention', title: '一种装置', applicationNo: applicationNo({ year: 2026 }) } as const;
          const { id } = await app
            .get(IpRights)
            .create(officer, { ...facts, owners, filedOn: one.on, source: 'receipt' });
          return rights.set(one.right, id);
        }
        case 'happen':
        case 'sell':
          return happen(one).catch(refusedByTheRegister);
        case 'work':
          return app.runJobs();
      }
    }

    async function happen(one: Extract<Step, { do: 'happen' | 'sell' }>): Promise<unknown> {
      const id = rights.get(one.right);
      if (!id) return undefined;
      const evidence = '公报';
      if (one.do === 'sell')
        return app
          .get(Ownership)
          .transfer(officer, id, { onDay: one.on, to: [{ enterpriseId: firms[one.to] }], evidence });
      return app
        .get(IpRights)
        .recordEvent(officer, id, { kind: one.event, onDay: one.on, source: 'receipt', evidence });
    }
  }

  it('stores what the data says, never credits an earlier filing, and adds up to the rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        await app.reset();
        const { campaign } = await play(steps);
        const officer = await actors(app).officer();
        const targets = await app.rows(CampaignTarget, { campaignId: campaign.id });
        for (const target of targets) {
          expect(target).toMatchObject(await app.get(Standings).judgementOf(target));
          expect(target.status).toBe(stageOf(target).stage);
          if (target.creditVisitId === null) continue;
          const [visit] = await app.rows(Visit, { id: target.creditVisitId });
          expect(visit.targetId).toBe(target.id);
          expect(target.filedOn! > visit.visitedOn!).toBe(true);
        }
        const count = targets.filter(({ verdict }) => verdict === 'credited').length;
        const funnel = await app.get(FunnelQueries).funnel(officer, campaign.id);
        const sum = (shares: readonly { count: number }[]) => shares.reduce((all, share) => all + share.count, 0);
        const [credited] = funnel.verdicts;
        const opened = await app.get(TargetQueries).count(officer, { campaignId: campaign.id, reached: 'credited' });
        expect([
          credited.count,
          sum(funnel.byVisitor),
          sum(funnel.byAgency),
          sum(funnel.byRegion.map((r) => ({ count: r.credited }))),
          opened,
        ]).toEqual(Array(5).fill(count));
        expect(sum(funnel.standing)).toBe(targets.length);
      }),
      { numRuns: histories, seed },
    );
  }, 600_000);
});

/** Some random events cannot happen (an end before the filing): the register refuses them, and nothing changes. */
function refusedByTheRegister(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'DomainError') throw error;
}
