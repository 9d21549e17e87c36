import type { CampaignKind } from '../campaign/campaign.kinds';
import type { TargetAction, TargetStatus } from './target.lifecycle';

/** The facts of a target's row that decide its stage. */
export interface TargetFacts {
  readonly kind: CampaignKind;
  readonly teamId: string | null;
  readonly scheduledOn: string | null;
  readonly visitedOn: string | null;
  readonly acceptedOn: string | null;
  readonly filedOn: string | null;
  readonly reachedOn: string | null;
  readonly stopReason: string | null;
}

type Step = Exclude<TargetAction, 'stop' | 'reopen'>;

/** From the last stage to the first: the first whose fact is there is where the target stands. */
const ladder: readonly (readonly [TargetStatus, Step, (facts: TargetFacts) => boolean])[] = [
  ['doubled', 'double', ({ kind, reachedOn }) => kind === 'doubling' && reachedOn !== null],
  ['cleared', 'clear', ({ kind, reachedOn }) => kind === 'zero-clearing' && reachedOn !== null],
  ['stopped', 'fall-back', ({ stopReason }) => stopReason !== null],
  ['filed', 'file', ({ filedOn }) => filedOn !== null],
  ['following-up', 'follow-up', ({ acceptedOn }) => acceptedOn !== null],
  ['visited', 'visit', ({ visitedOn }) => visitedOn !== null],
  ['scheduled', 'schedule', ({ scheduledOn }) => scheduledOn !== null],
  ['assigned', 'assign', ({ teamId }) => teamId !== null],
  ['listed', 'list', () => true],
];

/** Where the facts put a target. One that was stopped stays so, unless its goal is reached all the same. */
export function stageOf(facts: TargetFacts): { readonly stage: TargetStatus; readonly step: Step } {
  const [stage, step] = ladder.find(([, , holds]) => holds(facts))!;
  return { stage, step };
}
