import type { Recurring } from '@ipharbor/platform/jobs';

/** Everything that repeats, in one list. */
export const recurring: readonly Recurring[] = [];
