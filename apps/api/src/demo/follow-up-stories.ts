import { Absences } from '@ipharbor/access';
import { escalateDue, Instructions, WorkItemQueries, WorkItems } from '@ipharbor/follow-ups';
import { dayAfter, type SubjectRef } from '@ipharbor/platform/kernel';
import type { DemoCity } from './demo-city';
import { at } from './story';

/** The last days of the to-do centre: somebody is away, something waits for a report, a leader asks in person. */
export async function liveFollowUp(city: DemoCity): Promise<void> {
  city.clock.goTo(at(city.clock.workday(1)));
  const [officer, leader, expert, colleague] = await Promise.all(
    ['officer', 'leader', 'songhui', 'commissioner'].map((username) => city.actor(username)),
  );
  const asked = { page: 1, pageSize: 4, total: 'none' as const, sort: 'dueOn' };
  const today = city.clock.today();
  await city.get(Absences).record(expert, {
    substituteId: colleague.accountId,
    ...{ fromOn: today, toOn: dayAfter(today, 4), reason: '赴郑州参加培训' },
  });
  const { items } = await city.get(WorkItemQueries).page(officer, { ...asked, view: 'todo' });
  const [instructed, supervised, waiting] = items;
  if (instructed)
    await city.get(Instructions).instruct(leader, {
      ...{ subject: { type: 'work_item', id: instructed.id }, words: '请本周内办结并报告' },
      ownerAccountId: officer.accountId,
    });
  if (supervised)
    await city.get(Instructions).supervise(leader, {
      ...{ subject: { type: 'work_item', id: supervised.id }, words: '核查进度，说明逾期原因' },
      ownerAccountId: officer.accountId,
    });
  if (waiting) await standStill(city, waiting, '等待企业提供检测报告');
  await city.write((tx) => tx.enqueue(escalateDue, {}));
  await city.runJobs();
}

interface Waiting {
  readonly kind: string;
  readonly subject: SubjectRef;
}

async function standStill(city: DemoCity, { subject: { type, id }, kind }: Waiting, reason: string): Promise<void> {
  const officer = await city.actor('officer');
  await city.write((tx) => city.get(WorkItems).hold(tx, officer, { type, id }, kind, { reason }));
}
