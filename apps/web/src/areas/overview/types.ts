import type { Day, Governed, SubjectRef, WorkItemStatus } from '@/api/types';

/** Overdue promises of one person or unit. */
export interface OverdueOwner {
  readonly ownerAccountId: string | null;
  readonly ownerUnitId: string | null;
  readonly ownerName: string;
  readonly unitName: string | null;
  readonly overdue: number;
  /** Days over, of the oldest. */
  readonly worstDays: number;
}

/** A promise as whoever urges it sees it. */
export interface OverdueItem extends Governed {
  readonly id: string;
  readonly title: string;
  readonly kindLabel: string;
  readonly subject: SubjectRef;
  readonly ownerName: string;
  readonly dueOn: Day;
  readonly daysLeft: number;
  readonly status: WorkItemStatus;
  readonly lastUrgedOn: Day | null;
  readonly urges: number;
}

/** One figure of the overview and the address in the api that lists exactly its rows. */
export interface OverviewFigure {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly opens: string;
}

export interface Overview {
  readonly on: Day;
  readonly figures: readonly OverviewFigure[];
}
