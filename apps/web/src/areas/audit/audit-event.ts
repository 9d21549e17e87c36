import type { Instant } from '@/api/types';

/** One event as the audit administrator may see it: the act, never what the record says. */
export interface AuditEvent {
  readonly id: string;
  readonly action: string;
  /** What people call the action. */
  readonly label: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Place in the chain of events of this record. */
  readonly seq: number;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly at: Instant;
  readonly sourceIp: string | null;
  readonly requestId: string | null;
  readonly hash: string;
}

/** The filters that `GET /audit-events` takes, as they are when nobody chose anything. */
export const noFilters = {
  actorId: '',
  action: '',
  subjectType: '',
  subjectId: '',
  from: '',
  to: '',
} as const satisfies Record<string, string>;

export type AuditFilter = keyof typeof noFilters;

/** The end of an id, where two ids of the same minute differ. */
export const shortId = (id: string | undefined): string => id?.slice(-8) ?? '';
