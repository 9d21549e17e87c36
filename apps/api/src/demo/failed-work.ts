import { newId } from '@ipharbor/platform/kernel';
import { EventRow, JobRow, Reader } from '@ipharbor/platform/persistence';
import type { DemoCity } from './demo-city';

const hourMs = 3_600_000;
const failed = [
  { name: 'documents.make-official-document', problem: 'job-process-died', attempts: 5, at: -9 },
  { name: 'visits.follow-enterprises', problem: 'job-unexpected', attempts: 8, at: -8 },
] as const;

/** Two pieces of work that did not get done in the morning: what 运行情况 is for. */
export async function failSomeWork(city: DemoCity): Promise<void> {
  const events = await city
    .get(Reader)
    .from(EventRow, 'event')
    .where({ subjectType: 'enterprise' })
    .orderBy('event.id', 'DESC')
    .limit(failed.length)
    .getMany();
  const now = city.clock.now().getTime();
  const jobs = failed.slice(0, events.length).map(({ at, ...job }, nth) => {
    const when = new Date(now + at * hourMs);
    return Object.assign(new JobRow(), {
      ...job,
      id: newId(),
      payload: { subjectIds: [events[nth].subjectId] },
      eventId: events[nth].id,
      dedupeKey: null,
      runAt: when,
      announceAt: when,
      settledAt: when,
      status: 'dead',
      error: 'Error: the disk was full while the file was written',
    });
  });
  await city.write((tx) => tx.insertMany(jobs));
}
