import { Unit, type Actor } from '@ipharbor/access';
import { EventRow, JobRow, Reader } from '@ipharbor/platform/persistence';
import { JobRunner } from '@ipharbor/platform/jobs';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors } from '../../../../../test/given/access';
import { ImportPages } from '../run/import-pages';
import { ImportRuns } from '../run/import-runs';
import { ImportPace } from './import-pace';
import { ImportRunner } from './import-runner';
import { csvOf, imported, requested, runOf, unitRegister, unitsCsv } from '../testing/importing';
import type { UnitRegister } from '../testing/unit-register';

describeOnDatabase('a run that is cut', (app) => {
  let register: UnitRegister;
  let officer: Actor;
  let atStart: number;
  beforeAll(() => (register = unitRegister(app)));
  beforeEach(async () => {
    officer = await actors(app).officer();
    atStart = (await units()).length;
    Object.assign(app.get(ImportPace), { rowsPerBatch: 10, secondsPerJob: 20 });
    register.faults = [];
    register.writes.length = 0;
  });

  const units = async () => (await app.rows(Unit)).filter(({ isClosed }) => !isClosed);
  const problems = async (id: string) => app.get(ImportPages).first(await runOf(app, id), 'problems', 10_000);
  const work = (id: string) => app.get(ImportRunner).advance(id);

  it('goes on from its checkpoint after it was cut, with repeated keys seen across the cut', async () => {
    app.get(ImportPace).secondsPerJob = 0;
    const rows = [...Array.from({ length: 35 }, (_, at) => [`单位 ${at + 1}`, '410184107']), ['单位 1', '410184106']];
    const id = await requested(app, officer, csvOf([['单位名称', '区域'], ...rows]));
    expect(await work(id)).toBe(true);
    expect((await runOf(app, id)).settled).toBe(9); // ten rows of the sheet, the header among them
    register.faults = [new Error('the process is killed before the commit')];
    await expect(work(id)).rejects.toThrow('killed');
    expect(await runOf(app, id)).toMatchObject({ status: 'running', settled: 9, created: 9 });
    expect((await units()).length).toBe(atStart + 9);
    await app.runJobs();
    expect(await runOf(app, id)).toMatchObject({ status: 'done', created: 35, rejected: 1, settled: 36 });
    expect((await problems(id)).map(({ row, message }) => [row, message])).toEqual([
      [37, '与第 2 行重复，以第 2 行为准'],
    ]);
    expect((await units()).length).toBe(atStart + 35);
    expect(register.writes.reduce((sum, rows) => sum + rows, 0)).toBe(35);
  });

  it('is not written by a runner that was given up for dead and wakes up again', async () => {
    const id = await requested(app, officer, unitsCsv(60));
    let wake = () => undefined as void;
    register.sleep = new Promise((resolve) => (wake = resolve));
    const late = work(id);
    while (register.sleep !== undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    await app.runJobs();
    const done = await runOf(app, id);
    wake();
    expect(await late).toBe(false);
    expect(done).toMatchObject({ status: 'done', created: 60, settled: 60 });
    expect(await runOf(app, id)).toEqual(done);
    expect((await units()).length).toBe(atStart + 60);
    expect(await app.rows(EventRow, { action: 'unit-register.imported' })).toHaveLength(60);
  });

  it('is written once by runners that start at the same moment', async () => {
    const id = await requested(app, officer, unitsCsv(60));
    await Promise.all([work(id), work(id), work(id)]);
    expect(await runOf(app, id)).toMatchObject({ status: 'done', created: 60, settled: 60, rejected: 0 });
    expect((await units()).length).toBe(atStart + 60);
    expect(await app.rows(EventRow, { action: 'unit-register.imported' })).toHaveLength(60);
  });

  it('refuses a second row for a record that was found by another key, even after a cut', async () => {
    await imported(app, officer, unitsCsv(3));
    app.get(ImportPace).secondsPerJob = 0;
    const other = Array.from({ length: 12 }, (_, at) => [`新 ${at}`, '410184107']);
    const rows = [['单位名称', '区域'], ['单位 2', '410184106'], ...other, ['旧称单位 2', '410184105']];
    const id = await requested(app, officer, csvOf(rows));
    await work(id);
    await app.runJobs();
    expect(await runOf(app, id)).toMatchObject({ status: 'done', created: 12, updated: 1, rejected: 1 });
    expect(await problems(id)).toMatchObject([{ row: 15, code: 'repeated-in-file' }]);
    expect((await app.rows(Unit, { name: '单位 2' })).map(({ regionCode }) => regionCode)).toEqual(['410184106']);
  });

  it('fails cleanly when it can never go on, keeps what was written and lets it be undone', async () => {
    app.get(ImportPace).secondsPerJob = 0;
    const id = await requested(app, officer, unitsCsv(30));
    await work(id);
    register.faults = Array<Error>(9).fill(new Error('the disk is full'));
    for (let round = 0; round < 9; round += 1) {
      app.clock.advance({ minutes: 60 });
      const due = await app.rows(JobRow, { status: 'ready' });
      await app.get(JobRunner).run(due.map((job) => job.id));
    }
    expect(await runOf(app, id)).toMatchObject({ status: 'failed', failureCode: 'import-stopped', created: 9 });
    await app.get(ImportRuns).undo(officer, id);
    await app.runJobs();
    expect(await runOf(app, id)).toMatchObject({ status: 'undone' });
    expect((await units()).length).toBe(atStart);
  });

  it('stops when its requester may not any more', async () => {
    const id = await requested(app, officer, unitsCsv(5));
    register.permission = 'unit:own';
    await app.runJobs();
    register.permission = 'import:run';
    expect(await runOf(app, id)).toMatchObject({ status: 'failed', failureCode: 'requester-may-not' });
    expect(await app.get(Reader).from(Unit, 'unit').getCount()).toBe(atStart);
  });
});
