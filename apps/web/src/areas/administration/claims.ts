import type { Governed, Instant } from '@/api/types';
import type { Tone } from '@/parts/tone';

export const claimStatuses = ['submitted', 'approved', 'rejected'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** Somebody says that a record is theirs and asks for an account on it. */
export interface AccountClaim extends Governed {
  readonly id: string;
  readonly kind: 'enterprise' | 'agency';
  /** USCC of the enterprise, code of the agency. */
  readonly code: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly applicantName: string;
  readonly phone: string;
  readonly username: string;
  /** The scanned licence, a document. */
  readonly licenceId: string;
  readonly status: ClaimStatus;
  /** Why it was rejected. */
  readonly reason: string | null;
  readonly createdAt: Instant;
}

/** What an approval answers: the code is told once. */
export interface ApprovedClaim {
  readonly claim: AccountClaim;
  readonly username: string;
  readonly code: string;
  readonly validUntil: Instant;
}

export const claimTone: Readonly<Record<ClaimStatus, Tone>> = { submitted: 'warn', approved: 'good', rejected: 'bad' };
