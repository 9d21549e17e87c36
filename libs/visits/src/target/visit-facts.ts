import type { Principal } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { Visit } from '../visit/visit.entity';
import { tookPlace } from '../visit/visit.lifecycle';
import { settleTargets } from './settle-targets';
import type { CampaignTarget } from './target.entity';

type VisitFacts = Pick<Visit, 'status' | 'isUpcoming' | 'plannedOn' | 'visitedOn' | 'acceptedOn'>;

/** What the visits of a target say about it. */
export function visitFactsOf(visits: readonly VisitFacts[]) {
  const took = visits.filter(({ status }) => tookPlace.includes(status));
  return {
    scheduledOn: first(visits.filter(({ isUpcoming }) => isUpcoming).map(({ plannedOn }) => plannedOn)),
    visitedOn: first(took.map(({ visitedOn }) => visitedOn)),
    acceptedOn: first(took.map(({ acceptedOn }) => acceptedOn)),
  };
}

/** After a visit has moved: its target follows, in the same unit of work. */
export async function followVisits(tx: Tx, actor: Principal, target: CampaignTarget): Promise<void> {
  target.noteVisits(visitFactsOf(await tx.findBy(Visit, { targetId: target.id })));
  await settleTargets(tx, actor, [target]);
}

const first = (days: readonly (string | null)[]): string | null =>
  days.filter((day): day is string => day !== null).sort()[0] ?? null;
