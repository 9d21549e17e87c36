import { defineEvent } from '@ipharbor/platform/persistence';

/** Subject `job`: somebody had it done once more. */
export const jobRetried = defineEvent('job.retried', '重试后台工作');
