import { newId } from '@ipharbor/platform/kernel';
import { JobRow } from '@ipharbor/platform/persistence';
import type { Given, Samples } from '../sample';

/** A job that died, of no record: engineers see it wherever they are. */
async function deadJob({ app }: Given): Promise<string> {
  const id = newId();
  const at = app.clock.now();
  const row = { id, name: 'imports.sweep-made-files', payload: {}, eventId: null, dedupeKey: null, attempts: 5 };
  await app.write((tx) =>
    tx.insert(
      Object.assign(new JobRow(), row, { status: 'dead', runAt: at, announceAt: at, problem: 'job-unexpected' }),
    ),
  );
  return id;
}

export const samples: Samples = {
  'GET /operations': () => ({ isShared: true }),
  'POST /operations/retries': () => ({ body: { source: 'jobs', key: 'imports.sweep-made-files job-unexpected dead' } }),
  'GET /operations/jobs': async (given) => {
    await deadJob(given);
    return { isShared: true };
  },
  'PUT /operations/jobs/:id/retry': async (given) => ({ params: { id: await deadJob(given) }, isShared: true }),
  'GET /operations/recurring': () => ({ isShared: true }),
};
