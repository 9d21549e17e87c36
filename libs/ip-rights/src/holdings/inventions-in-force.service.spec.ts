import fc from 'fast-check';
import type { Actor } from '@ipharbor/access';
import { Enterprise } from '@ipharbor/directory';
import { dayAfter, DomainError, newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { ipRight } from '../../../../test/given/ip-rights';
import { IpRight } from '../ip-right/ip-right.entity';
import { IpRights } from '../ip-right/ip-rights';
import type { LegalEventKind } from '../legal-event/legal-event-kind';
import { LegalEvent, standingEvents } from '../legal-event/legal-event.entity';
import { IpRightOwner } from '../owner/ip-right-owner.entity';
import { Ownership } from '../owner/ownership';
import { foldStatus } from '../standing/fold-status';

const happenings = [
  'granted',
  'fee-lapse',
  'restored',
  'found-abnormal',
  'abnormal-withdrawn',
  'invalidated',
  'cancelled',
  'deemed-withdrawn',
] as const satisfies LegalEventKind[];

/** 300 histories in full, one twentieth of them in the quick tier. */
const numRuns = Math.round(300 * Number(process.env.COUNT_SCALE ?? 0.05));
const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);

type Step =
  | { readonly does: 'enter'; readonly owners: readonly number[] }
  | { readonly does: 'happen'; readonly right: number; readonly kind: LegalEventKind; readonly day: number }
  | { readonly does: 'transfer'; readonly right: number; readonly to: readonly number[]; readonly all: boolean }
  | { readonly does: 'correct'; readonly right: number; readonly event: number }
  | { readonly does: 'match'; readonly right: number; readonly to: number };

const index = fc.nat({ max: 40 });
/** 0 is an outside party, 1 to 3 are firms. */
const owners = fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ does: fc.constant('enter' as const), owners }), weight: 2 },
  {
    arbitrary: fc.record({
      does: fc.constant('happen' as const),
      right: index,
      kind: fc.constantFrom(...happenings),
      day: fc.nat({ max: 900 }),
    }),
    weight: 6,
  },
  {
    arbitrary: fc.record({ does: fc.constant('transfer' as const), right: index, to: owners, all: fc.boolean() }),
    weight: 3,
  },
  { arbitrary: fc.record({ does: fc.constant('correct' as const), right: index, event: index }), weight: 1 },
  {
    arbitrary: fc.record({ does: fc.constant('match' as const), right: index, to: fc.integer({ min: 1, max: 3 }) }),
    weight: 1,
  },
);

describeOnDatabase('inventions in force', (app) => {
  let officer: Actor;
  let firms: Enterprise[];
  const evidence = '公报';

  const party = (at: number) => (at === 0 ? { name: `外部方 ${newId()}` } : { enterpriseId: firms[at - 1].id });

  /** From the events and the owners alone, by no code that keeps the counter. */
  async function recounted(): Promise<number[]> {
    const [rights, events, owned] = [await app.rows(IpRight), await app.rows(LegalEvent), await app.rows(IpRightOwner)];
    return firms.map(
      ({ id }) =>
        rights.filter((right) => {
          const ofRight = events.filter(({ ipRightId }) => ipRightId === right.id);
          const { status, isAbnormal } = foldStatus(right.kind, standingEvents(ofRight), app.clock.today());
          const isOwner = owned.some(
            (one) => one.ipRightId === right.id && one.enterpriseId === id && one.toOn === null,
          );
          return isOwner && status === 'granted' && !isAbnormal;
        }).length,
    );
  }

  async function take(one: Step, rights: IpRight[]): Promise<void> {
    if (one.does === 'enter') {
      rights.push(await ipRight(app, { owners: one.owners.map(party) }));
      return;
    }
    const right = rights[one.right % Math.max(rights.length, 1)];
    if (!right) return;
    if (one.does === 'happen') {
      const onDay = dayAfter('2024-03-02', one.day);
      await app.get(IpRights).recordEvent(officer, right.id, { kind: one.kind, onDay, source: 'manual', evidence });
    } else if (one.does === 'correct') {
      const events = (await app.rows(LegalEvent, { ipRightId: right.id })).sort((a, b) => a.id.localeCompare(b.id));
      const { id } = events[one.event % events.length];
      await app.get(IpRights).correct(officer, right.id, id, { reason: '录错' });
    } else {
      const present = (await app.rows(IpRightOwner, { ipRightId: right.id })).filter(({ isPresent }) => isPresent);
      if (one.does === 'transfer') {
        const from = one.all ? undefined : [{ ownerId: present[0].id }];
        const to = one.to.map(party);
        await app.get(Ownership).transfer(officer, right.id, { onDay: app.clock.today(), from, to, evidence });
      } else {
        const outside = present.find(({ enterpriseId }) => enterpriseId === null);
        if (outside)
          await app.get(Ownership).match(officer, right.id, outside.id, { enterpriseId: firms[one.to - 1].id });
      }
    }
  }

  it('are what the events and the owners say, over random histories', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
        await app.reset();
        firms = [];
        officer = await actors(app).officer();
        for (const name of ['甲', '乙', '丙']) firms.push(await enterprise(app, { name: `新郑市${name}有限公司` }));
        const rights: IpRight[] = [];
        for (const one of steps)
          await take(one, rights).catch((error: unknown) => {
            // a command that is refused must leave nothing behind; anything else is a fault
            if (!(error instanceof DomainError)) throw error;
          });
        const kept = await app.rows(Enterprise);
        const counters = firms.map(({ id }) => kept.find((row) => row.id === id)?.inventionsInForce);
        expect(counters).toEqual(await recounted());
        for (const right of await app.rows(IpRight)) {
          const events = standingEvents(await app.rows(LegalEvent, { ipRightId: right.id }));
          expect(right).toMatchObject(foldStatus(right.kind, events, app.clock.today()));
        }
      }),
      { numRuns, seed },
    );
  }, 600_000);
});
