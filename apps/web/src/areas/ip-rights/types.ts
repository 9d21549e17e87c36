import type { Day, Governed, Instant } from '@/api/types';

export const rightKinds = [
  'invention',
  'utility-model',
  'design',
  'trademark',
  'copyright',
  'software-copyright',
  'gi',
] as const;
export type RightKind = (typeof rightKinds)[number];

/** 申请中, 有效, 失效: counted apart, never added. */
export const phases = ['pending', 'in-force', 'ended'] as const;
export type Phase = (typeof phases)[number];

export const rightStatuses = [
  'recorded',
  'filed',
  'published',
  'grant-notified',
  'granted',
  'registered',
  'rejected',
  'withdrawn',
  'deemed-withdrawn',
  'abandoned',
  'lapsed',
  'expired',
  'invalidated',
  'cancelled',
] as const;
export type RightStatus = (typeof rightStatuses)[number];

export const legalEventKinds = [
  'filed',
  'published',
  'grant-notified',
  'granted',
  'registered',
  'rejected',
  'withdrawn',
  'deemed-withdrawn',
  'abandoned',
  'fee-overdue',
  'fee-lapse',
  'restored',
  'renewed',
  'expired',
  'invalidated',
  'partly-invalidated',
  'cancelled',
  'transferred',
  'found-abnormal',
  'abnormal-withdrawn',
] as const;
export type LegalEventKind = (typeof legalEventKinds)[number];

export interface RightOwner {
  readonly id: string;
  readonly enterpriseId: string | null;
  readonly name: string;
  /** Percent; null without agreed shares. */
  readonly share: number | null;
  readonly acquiredBy: 'filing' | 'transfer';
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
  readonly isPresent: boolean;
}

export interface LegalEvent {
  readonly id: string;
  readonly kind: LegalEventKind;
  readonly onDay: Day;
  readonly isDayExact: boolean;
  readonly source: 'receipt' | 'register-import' | 'manual';
  readonly documentNo: string | null;
  readonly evidence: string | null;
  /** Why it was withdrawn as a mistake; null while it holds. */
  readonly correction: string | null;
  readonly recordedAt: Instant;
}

/** A right as lists show it: with its present owners. */
export interface RightRow extends Governed {
  readonly id: string;
  readonly kind: RightKind;
  readonly applicationNo: string | null;
  readonly publicationNo: string | null;
  readonly registrationNo: string | null;
  readonly niceClass: string | null;
  readonly title: string;
  readonly status: RightStatus;
  readonly phase: Phase;
  readonly filedOn: Day | null;
  readonly isFilingProven: boolean;
  readonly publishedOn: Day | null;
  readonly grantedOn: Day | null;
  readonly endsOn: Day | null;
  readonly endedOn: Day | null;
  readonly isAbnormal: boolean;
  readonly owners: readonly RightOwner[];
}

/** With all owners, past ones too, and all events. */
export interface Right extends RightRow {
  readonly numberOverride: string | null;
  readonly events: readonly LegalEvent[];
}

/** A name among the owners that no enterprise of the register answers to. */
export interface OutsideParty {
  readonly name: string;
  readonly rights: number;
  readonly ownerId: string;
  readonly ipRightId: string;
}
