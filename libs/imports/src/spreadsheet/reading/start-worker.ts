import type { Worker } from 'node:worker_threads';
import { startThread } from '@ipharbor/platform/kernel';
import type { WorkerTask } from './worker-messages';

/** A file that needs more than this to be read ends its worker, never the process. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

export const startWorker = (task: WorkerTask): Worker =>
  startThread(__dirname, 'sheet-worker', { workerData: task, resourceLimits });
