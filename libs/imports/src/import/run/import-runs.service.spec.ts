import { createHash } from 'node:crypto';
import { Unit, type Actor } from '@ipharbor/access';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors } from '../../../../../test/given/access';
import { ImportDependants } from '../import-dependants';
import { ImportPages } from './import-pages';
import { ImportRuns } from './import-runs';
import { ImportPace } from '../running/import-pace';
import { csvOf, imported, runOf, unitRegister, unitsCsv } from '../testing/importing';
import type { UnitRegister } from '../testing/unit-register';

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
});
