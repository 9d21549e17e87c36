import type { Day, Governed } from '@/api/types';

export const campaignKinds = ['zero-clearing', 'doubling'] as const;
export type CampaignKind = (typeof campaignKinds)[number];

export const campaignStatuses = ['draft', 'submitted', 'approved', 'running', 'closed', 'archived'] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];

/** Which enterprises a campaign is for; what is left out does not narrow. */
export interface Criteria {
  readonly registrationStatus?: string;
  readonly regionCodes?: readonly string[];
  readonly industryPrefixes?: readonly string[];
  readonly minRdStaff?: number;
  readonly minEmployees?: number;
  readonly isHighTech?: boolean;
  readonly labels?: readonly string[];
  readonly minInventions?: number;
  readonly maxInventions?: number;
  readonly clusterIds?: readonly string[];
}

/** 批次: a part of the period that targets carry the number of. */
export interface Wave {
  readonly number: number;
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

export interface Campaign extends Governed {
  readonly id: string;
  readonly kind: CampaignKind;
  readonly kindName: string;
  readonly name: string;
  readonly regionCode: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly criteria: Criteria;
  readonly waves: readonly Wave[];
  readonly formVersion: number;
  readonly leaderAccountId: string;
  readonly status: CampaignStatus;
  readonly approvedOn: Day | null;
  readonly returnReason: string | null;
  readonly launchedOn: Day | null;
  readonly baselineSource: string | null;
}

export interface TargetPreview {
  readonly count: number;
  readonly on: Day;
  readonly byRegion: readonly { readonly regionCode: string; readonly regionName: string; readonly count: number }[];
}
