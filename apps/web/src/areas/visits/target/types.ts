import type { Day, Governed } from '@/api/types';
import type { CampaignKind } from '../campaign/types';

export const targetStatuses = [
  'listed',
  'assigned',
  'scheduled',
  'visited',
  'following-up',
  'filed',
  'cleared',
  'doubled',
  'stopped',
] as const;
export type TargetStatus = (typeof targetStatuses)[number];

/** What a target has come to, whatever happened afterwards. */
export const milestones = [
  'listed',
  'assigned',
  'visited',
  'accepted',
  'filed',
  'reached',
  'credited',
  'uncredited',
  'stopped',
] as const;
export type Milestone = (typeof milestones)[number];

export const verdicts = ['credited', 'filed-before-visit', 'acquired', 'credited-elsewhere'] as const;
export type Verdict = (typeof verdicts)[number];

export const stopReasons = ['no-rd', 'deregistered', 'moved-out', 'declined', 'already-has'] as const;
export type StopReason = (typeof stopReasons)[number];

export interface Target extends Governed {
  readonly id: string;
  readonly campaignId: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly industryCode: string | null;
  readonly wave: number | null;
  readonly status: TargetStatus;
  /** Why it joined after the launch; null for the frozen list. */
  readonly addedReason: string | null;
  readonly baseline: number;
  readonly inventionsInForce: number;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly scheduledOn: Day | null;
  readonly visitedOn: Day | null;
  readonly filedOn: Day | null;
  readonly reachedOn: Day | null;
  readonly verdict: Verdict | null;
  readonly creditIpRightId: string | null;
  readonly stopReason: StopReason | null;
  readonly stopNote: string | null;
}

/** A figure and the address in the api that lists exactly its rows. */
export interface Figure {
  readonly count: number;
  readonly opens: string;
}

export interface RegionProgress {
  readonly regionCode: string;
  readonly regionName: string;
  readonly listed: number;
  readonly assigned: number;
  readonly visited: number;
  readonly filed: number;
  readonly reached: number;
  readonly credited: number;
  readonly stopped: number;
  readonly opens: string;
}

/** Whose credit it is; without an id it went to no agency. */
export interface CreditShare extends Figure {
  readonly id: string | null;
  readonly name: string;
}

export interface Funnel {
  readonly kind: CampaignKind;
  readonly at: string;
  readonly stages: readonly (Figure & { readonly milestone: Milestone })[];
  readonly verdicts: readonly (Figure & { readonly verdict: Verdict })[];
  readonly byRegion: readonly RegionProgress[];
  readonly byVisitor: readonly CreditShare[];
  readonly byAgency: readonly CreditShare[];
  readonly difference: Figure;
}

export type AssignmentOutcome = 'assigned' | 'reassigned' | 'unchanged' | 'refused';

export interface RowProblem {
  readonly code: string;
  readonly message: string;
}

export interface Assignment extends Readonly<Record<AssignmentOutcome, number>> {
  readonly rows: readonly {
    readonly targetId: string;
    readonly enterpriseId: string;
    readonly outcome: AssignmentOutcome;
    readonly problem: RowProblem | null;
  }[];
}

/** An enterprise that matches today and is not on the list. */
export interface LaterMatch {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly regionName: string;
  readonly rdStaff: number | null;
  readonly inventionsInForce: number;
}

export interface AddedRow {
  readonly enterpriseId: string;
  readonly outcome: 'added' | 'refused';
  readonly problem: RowProblem | null;
}
