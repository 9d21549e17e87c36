import type { Role } from '@ipharbor/access';
import { newId, system, type SubjectRef } from '@ipharbor/platform/kernel';
import {
  defineEvent,
  defineJob,
  EventRow,
  JobRow,
  knownJobs,
  type JobDefinition,
  type SubjectsPayload,
} from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { city, otherTownship, tokenFor, township } from '../../../test/given/access';
import { enterprise } from '../../../test/given/directory';
import { RecurringWork } from '@ipharbor/platform/jobs';
import { Metrics } from './engineering/metrics';

const happened = defineEvent('operations-spec.happened');
let send: JobDefinition<SubjectsPayload>;

interface Shown {
  readonly troubles: {
    source: string;
    key: string;
    undone: string;
    reason: string;
    count: number;
    canRetry: boolean;
  }[];
}

describeOnDatabase('运行情况', (app) => {
  const declaredByProduct: string[] = [];
  beforeAll(() => {
    declaredByProduct.push(...[...knownJobs().values()].filter(({ words }) => !words).map(({ name }) => name));
    send = defineJob('operations-spec.send', {
      on: happened,
      words: {
        zh: { name: '发送短信', undone: '{n} 条短信未发出' },
        en: { name: 'Send', undone: '{n} texts were not sent' },
      },
      mendedAt: '/messages/templates',
    });
  });

  const token = (role: Role, region = city) => tokenFor(app, role, { region });
  const fail = async (subject: SubjectRef, problem = 'job-outside-unreachable', status: 'dead' | 'ready' = 'dead') => {
    await app.write((tx) => tx.publish(system, happened, subject));
    const [event] = (await app.rows(EventRow, { subjectId: subject.id })).sort((a, b) => b.seq - a.seq);
    const values = { status, attempts: 5, problem, error: 'Error: connect ECONNREFUSED', settledAt: app.clock.now() };
    await app.write(({ em }) => em.update(JobRow, { eventId: event.id, name: send.name }, values));
    return (await app.rows(JobRow, { eventId: event.id, name: send.name }))[0].id;
  };
  const firm = async (region: string): Promise<SubjectRef> => {
    const { id } = await enterprise(app, { jurisdictionRegion: region });
    return { type: 'enterprise', id };
  };
  const shown = async (bearer: string): Promise<Shown> =>
    (await app.request('get', '/operations', bearer).expect(200)).body as Shown;

  it('groups what failed by what is missing and why, in plain words', async () => {
    await fail(await firm(township));
    await fail(await firm(township));
    await fail(await firm(township), 'job-unexpected');
    const { troubles } = await shown(await token('officer'));
    expect(troubles.map(({ undone, reason }) => [undone, reason])).toEqual([
      ['2 条短信未发出', '对方服务器连接不上或没有回应'],
      ['1 条短信未发出', '程序出错，已记录，请系统管理员处理'],
    ]);
  });

  it('shows an officer the jobs of records within their region only, engineers all, and error texts to engineers only', async () => {
    const [near, far] = [await fail(await firm(township)), await fail(await firm(otherTownship))];
    const ids = async (role: Role, region: string) => {
      const { body } = await app.request('get', '/operations/jobs', await token(role, region)).expect(200);
      return body as { items: { id: string; error: string | null }[]; total: number };
    };
    const officer = await ids('officer', township);
    expect([officer.items.map(({ id }) => id), officer.total, officer.items[0].error]).toEqual([[near], 1, null]);
    const engineer = await ids('system-administrator', otherTownship);
    expect(engineer.items.map(({ id }) => id).sort()).toEqual([near, far].sort());
    expect(engineer.items[0].error).toContain('ECONNREFUSED');
  });

  it('retries a group once, however often it is asked, and says who did', async () => {
    const subject = await firm(township);
    const [mine, outOfScope] = [await fail(subject), await fail(await firm(otherTownship))];
    const officer = await token('officer', township);
    const [{ source, key }] = (await shown(officer)).troubles;
    const retry = async () =>
      (await app.request('post', '/operations/retries', officer).send({ source, key }).expect(200)).body as object;
    expect([await retry(), await retry()]).toEqual([{ retried: 1 }, { retried: 0 }]);
    const [row] = await app.rows(JobRow, { id: mine });
    expect([row.status, row.attempts]).toEqual(['ready', 0]);
    expect((await app.rows(JobRow, { id: outOfScope }))[0].status).toBe('dead');
    expect(await app.timeline({ id: mine })).toEqual(['job.retried']);
  });

  it('retries one job, and hides those out of scope', async () => {
    const id = await fail(await firm(township));
    await app.request('put', `/operations/jobs/${id}/retry`, await token('officer', otherTownship)).expect(404);
    await app.request('put', `/operations/jobs/${id}/retry`, await token('leader', township)).expect(403);
    const again = async () =>
      (await app.request('put', `/operations/jobs/${id}/retry`, await token('officer', township)).expect(200)).body as {
        allowedActions: string[];
      };
    expect((await again()).allowedActions).toEqual([]);
    await again();
    expect(await app.timeline({ id })).toEqual(['job.retried']);
    await app.request('put', `/operations/jobs/${newId()}/retry`, await token('officer', township)).expect(404);
  });

  it('lists what repeats with its last run and its next', async () => {
    const task = app.get(RecurringWork).all.find((each) => 'dailyAt' in each)!;
    await app.write((tx) => tx.enqueue(task.job, {}, { dedupeKey: `${task.job.name}@2026-11-22` }));
    const { body } = await app.request('get', '/operations/recurring', await token('officer')).expect(200);
    const listed = body as { id: string; name: string; lastState: string | null; nextAt: string }[];
    expect(listed).toHaveLength(app.get(RecurringWork).all.length);
    const shownTask = listed.find(({ id }) => id === task.job.name)!;
    expect(shownTask.lastState).toBe('ready');
    expect(Date.parse(shownTask.nextAt)).toBeGreaterThan(app.clock.now().getTime());
  });

  it('has words for every job of the product', () => {
    expect(declaredByProduct).toEqual([]);
  });

  it('tells Prometheus how old the oldest waiting job is, and how many are dead', async () => {
    await fail(await firm(township));
    await app.write((tx) => tx.publish(system, happened, { type: 'enterprise', id: newId() }));
    app.clock.advance({ seconds: 90 });
    const text = await app.get(Metrics).text();
    expect(text).toMatch(/^ipharbor_jobs\{state="dead"\} 1$/m);
    expect(text).toMatch(/^ipharbor_oldest_ready_job_seconds 90$/m);
  });
});
