import type { Day } from '@/api/types';

export interface TeamMember {
  readonly professionalId: string;
  readonly name: string;
  readonly agencyId: string | null;
  readonly isLead: boolean;
}

export interface Team {
  readonly id: string;
  readonly campaignId: string;
  readonly name: string;
  readonly capacity: number;
  /** Open targets it carries. */
  readonly openTargets: number;
  readonly endedOn: Day | null;
  readonly members: readonly TeamMember[];
  readonly version: number;
}
