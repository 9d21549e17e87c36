import { sweepOrphanFiles } from '@ipharbor/documents';
import { refreshHighTech } from '@ipharbor/directory';
import type { Recurring } from '@ipharbor/platform/jobs';

/** Everything that repeats, in one list. */
export const recurring: readonly Recurring[] = [
  { job: refreshHighTech, dailyAt: '00:05' },
  { job: sweepOrphanFiles, dailyAt: '03:10' },
];
