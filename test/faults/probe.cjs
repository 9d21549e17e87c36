/**
 * The product with one command more, to be killed: `probe.cjs api | worker`. The command leaves an event; one job of it
 * tells an outside server under the job's id and then commits an event, others commit theirs alone and in batches.
 */
const built = (path) => require(`../../dist/${path}`);
const { AppConfig } = built('libs/platform/config');
const { createApplication, createContext } = built('libs/platform/http');
const { JobsModule } = built('libs/platform/jobs');
const { system } = built('libs/platform/kernel');
const { defineEvent, defineJob, EventRow, JobRow, Reader, UnitOfWork } = built('libs/platform/persistence');
const { RootModule } = built('apps/api/src/root.module');

const asked = defineEvent('probe.asked');
const answers = {
  outside: defineEvent('probe.outside-answered'),
  single: defineEvent('probe.single-answered'),
  batch: defineEvent('probe.batch-answered'),
};
const patient = { on: asked, attempts: 1000, backoffSeconds: 1 };
const outside = defineJob('probe.outside', { ...patient, isOutside: true });
const single = defineJob('probe.single', patient);
const batch = defineJob('probe.batch', patient);
/** Subjects of their own: three jobs that end at one moment do not queue for one chain of events. */
const subject = (kind, id) => ({ type: `probe-${kind}`, id });

const handlers = [
  {
    job: outside,
    async handle({ subjectIds: [id] }, { jobId, transact }) {
      const answer = await fetch(`${process.env.OUTSIDE}/${id}`, {
        method: 'POST',
        headers: { 'idempotency-key': jobId },
        signal: AbortSignal.timeout(5_000),
      });
      await answer.text();
      await transact((tx) => tx.publish(system, answers.outside, subject('outside', id)));
    },
  },
  {
    job: single,
    handle: ({ subjectIds: [id] }, { transact }) =>
      transact((tx) => tx.publish(system, answers.single, subject('single', id))),
  },
  {
    job: batch,
    handleMany: (deliveries, { transact }) =>
      transact((tx) =>
        tx.publishMany(
          system,
          answers.batch,
          deliveries.map(({ payload }) => subject('batch', payload.subjectIds[0])),
        ),
      ),
  },
];

class ProbeModule {}
const root = (config) => ({
  module: ProbeModule,
  imports: [RootModule.for(config)],
  providers: handlers.map((useValue) => ({ provide: useValue.job.name, useValue })),
});

async function main() {
  const config = AppConfig.from(process.env);
  const isApi = process.argv[2] === 'api';
  const app = await (isApi ? createApplication(root(config), config) : createContext(root(config)));
  if (isApi) {
    app.useLogger(false);
    serve(app);
    await app.listen(config.PORT, config.HOST);
  } else {
    app.enableShutdownHooks();
  }
  if (!isApi || !config.REDIS_URL) await app.get(JobsModule).consume();
}

function serve(app) {
  const fastify = app.getHttpAdapter().getInstance();
  const [work, reader] = [app.get(UnitOfWork, { strict: false }), app.get(Reader, { strict: false })];
  fastify.post('/probe/:id', async ({ params: { id } }) => {
    await work.run((tx) => tx.publish(system, asked, subject('asked', id)));
    return { id };
  });
  fastify.get('/probe', async ({ query: { prefix } }) => {
    // first what is still to come, then what has come: what settles in between is then seen, not missed
    const openJobs = await reader
      .from(JobRow, 'job')
      .where(`job.name LIKE 'probe.%' AND job.status <> 'done'`)
      .getCount();
    const events = await reader
      .from(EventRow, 'event')
      .select(['event.subjectId AS id', 'event.subjectType AS type', 'COUNT(*) AS n'])
      .where('event.subjectType IN (:...types)', {
        types: ['asked', ...Object.keys(answers)].map((kind) => `probe-${kind}`),
      })
      .andWhere('event.subjectId >= :from AND event.subjectId < :to', { from: prefix, to: `${prefix}~` })
      .groupBy('event.subjectId')
      .addGroupBy('event.subjectType')
      .getRawMany();
    return { openJobs, events };
  });
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
