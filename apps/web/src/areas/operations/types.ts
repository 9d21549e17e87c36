import type { Instant } from '@/api/types';

/** Several things of one kind that did not get done for one reason. */
export interface Trouble {
  readonly source: string;
  readonly key: string;
  readonly undone: string;
  readonly reason: string;
  readonly count: number;
  /** False while it is tried again by itself. */
  readonly isFinal: boolean;
  readonly lastAt: Instant | null;
  readonly nextAt: Instant | null;
  readonly mendedAt: string | null;
  readonly canRetry: boolean;
}

export interface Operations {
  readonly troubles: readonly Trouble[];
  readonly queue: { readonly waiting: number; readonly oldestWaitingSeconds: number | null };
  /** For engineers, where there is a queue to look at. */
  readonly boardPath: string | null;
}

export interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly state: 'dead' | 'tried-again' | 'under-way';
  readonly reason: string | null;
  readonly attempts: number;
  readonly error: string | null;
  readonly failedAt: Instant;
  readonly nextAt: Instant | null;
  readonly allowedActions: readonly string[];
}

export interface RecurringTask {
  readonly id: string;
  readonly name: string;
  readonly dailyAt: string | null;
  readonly everyMinutes: number | null;
  readonly lastAt: Instant | null;
  readonly lastState: 'ready' | 'leased' | 'done' | 'dead' | null;
  readonly lastReason: string | null;
  readonly nextAt: Instant;
}
