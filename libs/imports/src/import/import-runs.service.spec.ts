import { createHash } from 'node:crypto';
import { Unit, type Actor } from '@ipharbor/access';
import { EventRow, JobRow, Reader } from '@ipharbor/platform/persistence';
import { JobRunner } from '@ipharbor/platform/jobs';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors } from '../../../../test/given/access';
import { ImportDependants } from './import-dependants';
import { ImportPages } from './run/import-pages';
import { ImportRuns } from './run/import-runs';
import { ImportPace } from './running/import-pace';
import { ImportRunner } from './running/import-runner';
import { csvOf, imported, requested, runOf, unitRegister, unitsCsv } from './testing/importing';
import type { UnitRegister } from './testing/unit-register';

describeOnDatabase('an import', (app) => {
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

  it('writes every sound row once and accounts for all of them', async () => {
    const rows = [
      ['单位名称', '区域'],
      ['甲', '410184107'],
      ['乙', '999999'],
      ['甲', '410184106'],
      ['', '410184107'],
    ];
    const run = await imported(app, officer, csvOf(rows));
    expect(run).toMatchObject({ status: 'done', totalRows: 4, created: 1, updated: 0, rejected: 3, settled: 4 });
    expect((await problems(run.id)).map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, '区域（B列）', 'region-unknown'],
      [4, null, 'repeated-in-file'],
      [5, null, 'key-missing'],
    ]);
    expect((await units()).length).toBe(atStart + 1);
  });

  it('creates nothing the second time, updates what differs, and leaves what the file leaves empty', async () => {
    await imported(app, officer, unitsCsv(25));
    expect(await imported(app, officer, unitsCsv(25))).toMatchObject({ created: 0, updated: 0, unchanged: 25 });
    const changed = csvOf([
      ['单位名称', '区域', '类型'],
      ['单位 1', '', '乡镇'],
      ['单位 2', '410184106', ''],
    ]);
    expect(await imported(app, officer, changed)).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const [first] = await app.rows(Unit, { name: '单位 1' });
    expect(first.regionCode).toBe('410184107');
  });

  it('writes nothing in a check, and then what the check has shown', async () => {
    const checked = await imported(app, officer, unitsCsv(25), 'check');
    expect(checked).toMatchObject({ status: 'done', created: 25, actions: ['map', 'apply'] });
    expect((await units()).length).toBe(atStart);
    await app.get(ImportRuns).apply(officer, checked.id);
    await app.runJobs();
    expect(await runOf(app, checked.id)).toMatchObject({ status: 'done', mode: 'apply', created: 25, rejected: 0 });
    expect((await units()).length).toBe(atStart + 25);
  });

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
    while (register.sleep) await new Promise((resolve) => setTimeout(resolve, 5));
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

  it('leaves the table as it was when it is undone', async () => {
    await imported(app, officer, unitsCsv(20));
    const hash = async () => {
      const rows = (await units()).map(({ version: _, ...rest }) => rest).sort((a, b) => (a.id < b.id ? -1 : 1));
      return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    };
    const before = await hash();
    app.clock.advance({ minutes: 1 });
    const run = await imported(app, officer, unitsCsv(45, '410184106'));
    expect(run).toMatchObject({ created: 25, updated: 20 });
    expect(await hash()).not.toBe(before);
    app.clock.advance({ minutes: 1 });
    await app.get(ImportRuns).undo(officer, run.id);
    await app.runJobs();
    expect(await runOf(app, run.id)).toMatchObject({ status: 'undone', leftAlone: 0, actions: [] });
    expect(await hash()).toBe(before);
    expect(await imported(app, officer, unitsCsv(45, '410184106'))).toMatchObject({ created: 25, updated: 20 });
  });

  it('is not undone once somebody has built on it', async () => {
    const run = await imported(app, officer, unitsCsv(20));
    app.clock.advance({ minutes: 1 });
    const [unit] = await app.rows(Unit, { name: '单位 7' });
    const undo = () => app.get(ImportRuns).undo(officer, run.id);
    const dependant = { subjectType: 'unit', titleZh: '岗位', among: async () => [unit.id] };
    const dependants = app.get(ImportDependants);
    const of = jest.spyOn(dependants, 'of').mockReturnValue([dependant]);
    await expect(undo()).rejects.toThrowCode('import-depended-upon');
    await expect(undo()).rejects.toMatchObject({ detail: { said: '岗位（涉及 1 条）' } });
    of.mockRestore();
    await imported(
      app,
      officer,
      csvOf([
        ['单位名称', '区域'],
        ['单位 7', '410184106'],
      ]),
    );
    await expect(undo()).rejects.toMatchObject({ detail: { said: '后来的修改或业务记录（涉及 1 条）' } });
    expect((await runOf(app, run.id)).status).toBe('done');
  });

  it('refuses ten thousand bad rows one by one', async () => {
    app.get(ImportPace).rowsPerBatch = 500;
    const bad = Array.from({ length: 10_000 }, (_, at) => [`坏${at}`, '999999']);
    const run = await imported(app, officer, csvOf([['单位名称', '区域'], ...bad]));
    expect(run).toMatchObject({ status: 'done', created: 0, rejected: 10_000, problems: 10_000 });
    const all = await problems(run.id);
    expect([all.length, all[0].row, all[9_999].row]).toEqual([10_000, 2, 10_001]);
    expect((await units()).length).toBe(atStart);
  });

  it('ends with the reason when nothing of the file can be used', async () => {
    const run = await imported(
      app,
      officer,
      csvOf([
        ['备注', '电话'],
        ['甲', '1'],
      ]),
    );
    expect(run).toMatchObject({ status: 'failed', failureCode: 'header-without-key-column', problems: 1 });
    const unclosed = await imported(app, officer, '单位名称,区域\n甲,410184107\n"乙,410184107\n');
    expect(unclosed).toMatchObject({ status: 'failed', failureCode: 'csv-quote-not-closed', created: 0 });
    expect((await units()).length).toBe(atStart);
  });

  it('works by the mapping that a person confirms', async () => {
    const run = await imported(
      app,
      officer,
      csvOf([
        ['全称', '备注'],
        ['甲', '410184106'],
      ]),
      'check',
    );
    expect(run.status).toBe('failed');
    const mapping = {
      headerRow: 1,
      columns: [
        { name: 'name', index: 0 },
        { name: 'regionCode', index: 1 },
      ],
    };
    await app.get(ImportRuns).map(officer, run.id, mapping);
    await app.runJobs();
    expect(await runOf(app, run.id)).toMatchObject({ status: 'done', created: 1, problems: 0, failureCode: null });
    const useless = { headerRow: 1, columns: [{ name: 'regionCode', index: 1 }] };
    await expect(app.get(ImportRuns).map(officer, run.id, useless)).rejects.toThrowCode('mapping-without-key');
  });

  it('stops when its requester may not any more', async () => {
    const id = await requested(app, officer, unitsCsv(5));
    const permitted = jest.replaceProperty(register as { permission: `${string}:${string}` }, 'permission', 'unit:own');
    await app.runJobs();
    permitted.restore();
    expect(await runOf(app, id)).toMatchObject({ status: 'failed', failureCode: 'requester-may-not' });
    expect(await app.get(Reader).from(Unit, 'unit').getCount()).toBe(atStart);
  });
});
