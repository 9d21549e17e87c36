import type { Day, Governed, Instant } from '@/api/types';

export const visitStatuses = [
  'planned',
  'appointed',
  'done',
  'recorded',
  'confirmed',
  'disputed',
  'returned',
  'accepted',
  'no-show',
  'declined',
  'cancelled',
] as const;
export type VisitStatus = (typeof visitStatuses)[number];

export const visitModes = ['on-site', 'online', 'phone'] as const;
export type VisitMode = (typeof visitModes)[number];

export const needKinds = [
  'filing',
  'search',
  'portfolio',
  'trusteeship',
  'pledge',
  'protection',
  'training',
  'trademark',
  'policy',
  'other',
] as const;
export type NeedKind = (typeof needKinds)[number];

export const disclosureRisks = ['none', 'planned', 'published'] as const;
export type DisclosureRisk = (typeof disclosureRisks)[number];

/** A visit in a list. */
export interface VisitRow extends Governed {
  readonly id: string;
  readonly number: string;
  readonly campaignId: string;
  readonly targetId: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly teamId: string;
  readonly status: VisitStatus;
  readonly mode: VisitMode;
  readonly plannedOn: Day;
  readonly plannedAt: Instant | null;
  readonly place: string | null;
  readonly visitedOn: Day | null;
  readonly visitors: readonly { readonly professionalId: string; readonly name: string; readonly isLead: boolean }[];
  readonly confirmedBy: 'account' | 'code' | 'signature' | null;
  readonly confirmedAt: Instant | null;
  readonly acceptedOn: Day | null;
  readonly returnOfId: string | null;
}

/** 申请、授权、有效 are three numbers. */
export interface RightCounts {
  readonly filed: number;
  readonly granted: number;
  readonly inForce: number;
}

export interface Interviewee {
  readonly name: string;
  readonly position?: string;
  readonly phone?: string;
}

export interface VisitRecord {
  readonly interviewees: readonly Interviewee[];
  readonly summary: string;
  readonly advice: string;
  readonly hasIpUnit: boolean;
  readonly ipStaffFullTime: number;
  readonly ipStaffPartTime: number;
  readonly rdStaff?: number;
  readonly rdSpendFen?: number;
  readonly inventions?: RightCounts;
  readonly utilityModels?: RightCounts;
  readonly designs?: RightCounts;
  readonly trademarks?: number;
  readonly copyrights?: number;
  readonly geographicalIndications?: number;
  readonly hasManagementStandard?: boolean;
  readonly hasTradeSecretRules?: boolean;
  readonly disputes?: string;
  readonly wantsPledge?: boolean;
  readonly wantsTraining?: boolean;
  readonly wantsTrusteeship?: boolean;
  readonly nextVisitOn?: Day;
  readonly hasPhotoConsent?: boolean;
}

export interface VisitNeed {
  readonly id: string;
  readonly kind: NeedKind;
  readonly text: string;
  readonly workItemId: string;
  readonly dueOn: Day;
}

/** One visit in full, as the one who looks may see it. */
export interface Visit extends VisitRow {
  readonly record: VisitRecord | null;
  readonly needs: readonly VisitNeed[];
  readonly internalNote: string | null;
  readonly reason: string | null;
  readonly signerName: string | null;
  /** Shown to the enterprise alone. */
  readonly confirmationCode: string | null;
}

/** 涉密: a project that may become an invention, while it is still secret. */
export interface UnpublishedInvention {
  readonly name: string;
  readonly stage: string;
  readonly disclosureRisk: DisclosureRisk;
  readonly plannedLaunchOn?: Day;
}
