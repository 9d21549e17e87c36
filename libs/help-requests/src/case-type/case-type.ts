import type { IsoDay } from '@ipharbor/platform/kernel';

/** 维权援助、海外维权指导、处理请求、举报 */
export const caseTypeCodes = ['aid', 'overseas-aid', 'handling-request', 'report'] as const;
export type CaseTypeCode = (typeof caseTypeCodes)[number];

interface Coded {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** A question of the form beyond those that every case has. */
export interface FormField extends Coded {
  readonly kind: 'text' | 'long-text' | 'day' | 'choice' | 'yes-no';
  readonly choices?: readonly Coded[];
  readonly isRequired: boolean;
  /** Only the applicant, the desk and the handler read it in a confidential case. */
  readonly isRestricted?: boolean;
}

/** What a type of case is made of, from a day on: an old case keeps the version it was filed under. */
export interface CaseTypeVersion {
  readonly version: number;
  readonly effectiveFrom: IsoDay;
  readonly effectiveTo: IsoDay | null;
  readonly fields: readonly FormField[];
  /** Papers to bring. */
  readonly papers: readonly Coded[];
  /** How it may end. */
  readonly outcomes: readonly Coded[];
  /** Reasons to end it before it is done. */
  readonly terminations: readonly Coded[];
  readonly allowsMediation: boolean;
  readonly allowsOpinions: boolean;
  /** After papers were supplied the time to decide begins anew, or goes on where it stopped. */
  readonly afterSupplement: 'restart' | 'resume';
  readonly acceptanceRule: string;
  readonly handlingRule: string;
  readonly isConfidentialFromStart: boolean;
}

export interface CaseType extends Coded {
  readonly code: CaseTypeCode;
  readonly what: string;
  readonly versions: readonly CaseTypeVersion[];
}
