import type { IsoDay } from '@ipharbor/platform/kernel';

/** Someone of the enterprise who took part. */
export interface Interviewee {
  readonly name: string;
  readonly position?: string;
  readonly phone?: string;
}

/** 申请、授权、有效 are three numbers, never one. */
export interface RightCounts {
  readonly filed: number;
  readonly granted: number;
  readonly inForce: number;
}

/** What the enterprise said and was told: the fixed part of the record, the same for every form version. */
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
  /** 贯标 (GB/T 29490). */
  readonly hasManagementStandard?: boolean;
  readonly hasTradeSecretRules?: boolean;
  readonly disputes?: string;
  readonly wantsPledge?: boolean;
  readonly wantsTraining?: boolean;
  readonly wantsTrusteeship?: boolean;
  readonly nextVisitOn?: IsoDay;
  readonly hasPhotoConsent?: boolean;
  /** Photos, the signed paper, other papers: ids of documents. */
  readonly documentIds?: readonly string[];
}
