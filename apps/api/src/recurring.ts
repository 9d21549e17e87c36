import { sweepOrphanFiles } from '@ipharbor/documents';
import type { Recurring } from '@ipharbor/platform/jobs';

/** Everything that repeats, in one list. */
export const recurring: readonly Recurring[] = [{ job: sweepOrphanFiles, dailyAt: '03:10' }];
