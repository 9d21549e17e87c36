import { Injectable } from '@nestjs/common';
import { Clock, newId, problems, system, type SubjectRef } from '@ipharbor/platform/kernel';
import {
  defineEvent,
  defineJob,
  EventRow,
  JobRow,
  LeaseRow,
  UnitOfWork,
  type JobDefinition,
  type SubjectsPayload,
  type Tx,
} from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import type { AnyHandler, JobContext } from './job-handler';
import { JobRunner } from './job-runner';
import { Sweeper } from './sweeper';

const specProblem = problems({
  'spec-template-missing': { status: 422, zh: '模板{template}未审核', en: 'Template {template} is not approved' },
});
const happened = defineEvent('job-runner-spec.happened');
@Injectable()
class Handlers {
  byName = new Map<string, AnyHandler>();
  get = (name: string) => this.byName.get(name);
  on<P>(job: { name: string }, handle: (payload: P, context: JobContext) => Promise<void>): void {
    this.byName.set(job.name, { job, handle } as AnyHandler);
  }
}

describeOnDatabase('jobs', (app) => {
  let handlers: Handlers;
  let one: JobDefinition<SubjectsPayload>;
  let everyDay: JobDefinition<Record<string, never>>;
  let many: JobDefinition<{ n: number }>;
  let outside: JobDefinition<{ n: number }>;
  // Declared once the application has started: it refuses to start with jobs that nobody handles.
  beforeAll(() => {
    one = defineJob('job-runner-spec.one', { attempts: 3, backoffSeconds: 10, on: happened });
    everyDay = defineJob('job-runner-spec.daily');
    many = defineJob('job-runner-spec.many', { attempts: 2 });
    outside = defineJob('job-runner-spec.outside', { isOutside: true });
  });
  let runner: JobRunner;
  const subject: SubjectRef = { type: 'thing', id: '0198c0de-0000-7000-8000-000000000001' };
  const cause = () => app.write((tx) => tx.publish(system, happened, subject));
  const jobs = () => app.rows(JobRow);
  const runAll = async () => runner.run((await jobs()).map(({ id }) => id));
  const effect = (tx: Tx, note: string) =>
    tx.insert(Object.assign(new LeaseRow(), { id: newId(), holder: note, until: new Date(0) }));
  const effects = async () =>
    (await app.rows(LeaseRow)).filter(({ id }) => id !== 'sweeper').map(({ holder }) => holder);

  beforeEach(() => {
    handlers = new Handlers();
    runner = new JobRunner(app.get(UnitOfWork), app.get(Clock), handlers, {
      leaseSeconds: 60,
      atOnce: 2,
      report: () => undefined,
    });
  });

  it('exist because of an event, and run once though announced five times at the same moment', async () => {
    handlers.on(one, (payload: SubjectsPayload, { transact }) =>
      transact(async (tx) => void (await effect(tx, payload.subjectIds[0]))),
    );
    await cause();
    await Promise.all(Array.from({ length: 5 }, runAll));
    expect(await effects()).toEqual([subject.id]);
    expect((await jobs()).map(({ status, attempts }) => [status, attempts])).toEqual([['done', 1]]);
  });

  it('come back later after a failure, leave no effect of it, and die after the last attempt with their error', async () => {
    handlers.on(one, (_, { transact }) =>
      transact(async (tx) => {
        await effect(tx, 'half done');
        throw new Error('the paper ran out');
      }),
    );
    await cause();
    const seen: [string, number][] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await runAll();
      const [{ status, runAt }] = await jobs();
      seen.push([status, (runAt.getTime() - app.clock.now().getTime()) / 1000]);
      await runAll(); // not due yet: nothing happens
      app.clock.advance({ seconds: 60 });
    }
    expect(seen.slice(0, 2)).toEqual([
      ['ready', 10],
      ['ready', 20],
    ]);
    const [dead] = await jobs();
    expect([dead.status, dead.attempts, await effects()]).toEqual(['dead', 3, []]);
    expect(dead.error).toContain('the paper ran out');
    expect(dead.problem).toBe('job-unexpected');
  });

  it('keep the code of the problem and what fills its sentence, and forget both once they are done', async () => {
    let isMended = false;
    handlers.on(one, async () => {
      if (!isMended) throw specProblem('spec-template-missing', { template: 'HELP_ACCEPTED' });
    });
    await cause();
    await runAll();
    const [failed] = await jobs();
    expect([failed.problem, failed.detail]).toEqual(['spec-template-missing', { template: 'HELP_ACCEPTED' }]);
    isMended = true;
    app.clock.advance({ seconds: 10 });
    await runAll();
    const [done] = await jobs();
    expect([done.status, done.problem, done.detail, done.error]).toEqual(['done', null, null, null]);
  });

  it('that speak to other machines run beside each other: one that hangs holds up neither them nor the rest', async () => {
    const order: string[] = [];
    let answer!: () => void;
    const hangs = new Promise<void>((resolve) => (answer = resolve));
    handlers.on(outside, async ({ n }: { n: number }) => {
      if (n === 0) await hangs;
      order.push(`outside ${n}`);
    });
    handlers.on(many, async () => {
      order.push('inside');
      answer();
    });
    await app.write(async (tx) => {
      await tx.enqueueMany(outside, [{ n: 0 }, { n: 1 }, { n: 2 }]);
      await tx.enqueue(many, { n: 0 });
    });
    await runAll();
    expect(order).toEqual(['outside 1', 'outside 2', 'inside', 'outside 0']);
  });

  it('that have not begun go back when the process stops, with no attempt counted', async () => {
    handlers.on(many, async () => runner.stop());
    await app.write((tx) => tx.enqueueMany(many, [{ n: 0 }, { n: 1 }, { n: 2 }]));
    await runAll();
    const left = await jobs();
    expect(left.map(({ status, attempts, token }) => [status, attempts, token]).sort()).toEqual([
      ['done', 1, null],
      ['ready', 0, null],
      ['ready', 0, null],
    ]);
  });

  it('that wait behind a slow one of their batch keep their lease', async () => {
    const short = new JobRunner(app.get(UnitOfWork), app.get(Clock), handlers, {
      leaseSeconds: 0.06,
      report: () => undefined,
    });
    const leases = async () => (await jobs()).slice(1).map(({ leaseUntil }) => leaseUntil!.getTime());
    let renewed: boolean[] = [];
    handlers.on(many, async ({ n }: { n: number }) => {
      if (n > 0) return;
      const atFirst = await leases();
      app.clock.advance({ seconds: 1 });
      await new Promise((resolve) => setTimeout(resolve, 60));
      renewed = (await leases()).map((until, at) => until > atFirst[at]);
    });
    await app.write((tx) => tx.enqueueMany(many, [{ n: 0 }, { n: 1 }, { n: 2 }]));
    await short.run((await jobs()).map(({ id }) => id));
    expect(renewed).toEqual([true, true]);
    expect((await jobs()).map(({ status }) => status)).toEqual(['done', 'done', 'done']);
  });

  it('of a dead process are taken over when its lease ends, and the late process commits nothing', async () => {
    await cause();
    let resume!: () => void;
    const paused = new Promise<void>((resolve) => (resume = resolve));
    handlers.on(one, async (_, { transact, attempt }) => {
      if (attempt === 1) await paused;
      await transact(async (tx) => void (await effect(tx, `attempt ${attempt}`)));
    });
    const late = runAll();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await app.write(({ em }) =>
      em.update(JobRow, { status: 'leased' }, { leaseUntil: new Date('2020-01-01T00:00:00Z') }),
    );
    const announced: string[] = [];
    const sweeper = new Sweeper(
      app.get(UnitOfWork),
      app.get(Clock),
      60,
      [],
      async (ids) => void announced.push(...ids),
    );
    await sweeper.sweep();
    await runner.run(announced);
    resume();
    await late;
    expect(await effects()).toEqual(['attempt 2']);
    expect((await jobs()).map(({ status }) => status)).toEqual(['done']);
  });

  it('in a batch settle together, and a bad one does not take its neighbours down', async () => {
    handlers.byName.set(many.name, {
      job: many,
      handleMany: (deliveries: readonly { payload: { n: number } }[], { transact }: JobContext) =>
        transact(async (tx) => {
          for (const { payload } of deliveries) await effect(tx, String(payload.n));
          if (deliveries.some(({ payload }) => payload.n === 3)) throw new Error('three is bad');
        }),
    } as AnyHandler);
    await app.write(async (tx) => {
      for (let n = 0; n < 6; n += 1) await tx.enqueue(many, { n });
    });
    await runAll();
    expect((await effects()).sort()).toEqual(['0', '1', '2', '4', '5']);
    expect((await jobs()).filter(({ status }) => status === 'ready')).toHaveLength(1);
  });

  it('are announced again by the sweeper when the first announcement was lost, and by one sweeper only', async () => {
    await cause();
    const announced: string[] = [];
    const sweepers = [1, 2].map(
      () => new Sweeper(app.get(UnitOfWork), app.get(Clock), 60, [], async (ids) => void announced.push(...ids)),
    );
    await Promise.all(sweepers.map((sweeper) => sweeper.sweep()));
    expect(announced).toEqual([]); // given a minute to run first
    app.clock.advance({ seconds: 61 });
    for (const sweeper of sweepers) await sweeper.sweep();
    expect(announced).toEqual((await jobs()).map(({ id }) => id));
  });

  it('that fall due by the thousand are announced by one sweep', async () => {
    await app.write((tx) =>
      tx.enqueueMany(
        many,
        Array.from({ length: 6_001 }, (_, n) => ({ n })),
        new Date(app.clock.now().getTime() + 1_000),
      ),
    );
    const announced = new Set<string>();
    const sweeper = new Sweeper(app.get(UnitOfWork), app.get(Clock), 60, [], async (ids) => {
      for (const id of ids) announced.add(id);
    });
    expect(await sweeper.sweep()).toBe(0);
    app.clock.advance({ seconds: 2 });
    expect(await sweeper.sweep()).toBe(6_001);
    expect(announced.size).toBe(6_001);
  });

  it('of a dead process are given up when it was their last attempt, with a word for why', async () => {
    await cause();
    await app.write(({ em }) =>
      em.update(
        JobRow,
        { status: 'ready' },
        { status: 'leased', attempts: 3, token: newId(), leaseUntil: new Date('2020-01-01') },
      ),
    );
    await new Sweeper(app.get(UnitOfWork), app.get(Clock), 60, [], async () => undefined).sweep();
    const [dead] = await jobs();
    expect([dead.status, dead.problem]).toEqual(['dead', 'job-process-died']);
  });

  it('that repeat are inserted once per slot, whoever sweeps', async () => {
    const daily = { job: everyDay, dailyAt: '09:00' };
    const sweeper = new Sweeper(app.get(UnitOfWork), app.get(Clock), 60, [daily], async () => undefined);
    const sweep = () => sweeper.sweep();
    await sweep();
    app.clock.advance({ seconds: 120 });
    await sweep();
    app.clock.advance({ days: 1 });
    await sweep();
    expect((await jobs()).map(({ dedupeKey }) => dedupeKey).sort()).toEqual([
      'job-runner-spec.daily@2026-11-23',
      'job-runner-spec.daily@2026-11-24',
    ]);
  });

  it('keep their event as cause', async () => {
    await cause();
    const [event] = await app.rows(EventRow);
    expect((await jobs())[0].eventId).toBe(event.id);
  });
});
