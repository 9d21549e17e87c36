import { parentPort, workerData } from 'node:worker_threads';
import { augmentingPaths, type Dense } from './augmenting-paths';

/** The thread of one large problem: takes it, answers the columns, ends. */
parentPort?.postMessage(augmentingPaths(workerData as Dense));
