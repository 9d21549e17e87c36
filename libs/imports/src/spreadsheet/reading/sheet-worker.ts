import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '@ipharbor/platform/kernel';
import { openSheet } from './open-sheet';
import { credits, type WorkerMessage, type WorkerTask } from './worker-messages';

/** Entry of the worker thread: reads one file, sends its rows as fast as they are taken, and ends. */
async function readForCaller({ path, options }: WorkerTask): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('sheet-worker runs only as a worker thread');
  const send = (message: WorkerMessage) => port.postMessage(message);
  let credit = credits;
  port.on('message', () => (credit += 1));
  try {
    const { about, rows } = await openSheet(path, options);
    send({ kind: 'about', about });
    for await (const batch of rows) {
      while (credit === 0) await once(port, 'message');
      credit -= 1;
      send({ kind: 'rows', rows: batch });
    }
    send({ kind: 'done' });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    send({ kind: 'unreadable', code: error.code, detail: error.detail });
  } finally {
    port.close();
  }
}

void readForCaller(workerData as WorkerTask);
