import { bytes, contentOf } from '../testing/workbook-content';
import { Unit } from '@ipharbor/access';
import { EventRow, JobRow } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { tokenFor } from '../../../../../test/given/access';
import { csvOf, unitRegister, unitsCsv } from '../testing/importing';
import { ImportRun } from './import-run.entity';

const id = '01935a00-0000-7000-8000-0000000000c1';

describeOnDatabase('/imports', (app) => {
  let officer: string;
  beforeAll(() => unitRegister(app));
  beforeEach(async () => (officer = await tokenFor(app, 'officer')));

  const post = (content: string | Buffer, fields: Record<string, string> = {}, token = officer) => {
    const call = app.request('post', '/imports', token).attach('file', Buffer.from(content), '单位名单.csv');
    for (const [name, value] of Object.entries({ register: 'units', mode: 'apply', ...fields }))
      void call.field(name, value);
    return call;
  };
  const get = async (path: string, token = officer): Promise<Record<string, unknown>> => {
    const { body } = await app.request('get', path, token);
    return body as Record<string, unknown>;
  };
  const faulty = csvOf([
    ['单位名称', '区域', '备注'],
    ['甲', '410184107', 'x'],
    ['乙', '999999', 'y'],
    ['甲', '', ''],
  ]);

  it('takes a file, tells how it goes and what became of every row', async () => {
    const { body: accepted } = await post(faulty).expect(202);
    expect(accepted).toMatchObject({ status: 'queued', progress: 0, fileName: '单位名单.csv' });
    await app.runJobs();
    expect(await get(`/imports/${accepted.id}`)).toMatchObject({
      status: 'done',
      summary: '完成，有 2 行未导入',
      progress: 1,
      ...{ rows: 3, created: 1, updated: 0, unchanged: 0, rejected: 2, problemsTotal: 2 },
      problems: [
        { row: 3, column: '区域（B列）', code: 'region-unknown', message: '没有这个区域', suggestion: null },
        { row: 4, column: null, code: 'repeated-in-file', message: '与第 2 行重复，以第 2 行为准' },
      ],
      mapping: {
        headerRow: 1,
        isConfirmed: false,
        columns: [
          { name: 'name', index: 0 },
          { name: 'regionCode', index: 1 },
        ],
      },
      unusedColumns: [{ index: 2, header: '备注', repeats: null }],
      allowedActions: ['undo'],
    });
    expect((await get('/imports')).items).toMatchObject([{ id: accepted.id, summary: '完成，有 2 行未导入' }]);
    expect(await app.timeline(accepted)).toEqual(['import.requested', 'import.finished']);
  });

  it('is one import however often the same request arrives', async () => {
    const send = () => post(unitsCsv(3)).set('idempotency-key', 'import-0001');
    const [first, second] = [await send().expect(202), await send().expect(202)];
    expect(second.body.id).toBe(first.body.id);
    expect(await app.rows(ImportRun)).toHaveLength(1);
    expect((await app.rows(JobRow)).filter(({ name }) => name === 'imports.run-import')).toHaveLength(1);
    await post(unitsCsv(3), { id: first.body.id }).expect(409);
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'not-a-spreadsheet'],
    ['a web page', '<!DOCTYPE html><table><tr><td>单位名称</td></tr></table>', 'not-a-spreadsheet'],
    ['nothing', '', 'empty-file'],
  ])('refuses %s at once, and keeps nothing of it', async (_, content, code) => {
    const { body } = await post(content).expect(422);
    expect(body.code).toBe(code);
    expect(await app.rows(ImportRun)).toEqual([]);
  });

  it.each([
    [{ register: 'spaceships' }, 422, 'import-register-unknown'],
    [{ mode: 'guess' }, 400, 'invalid-input'],
    [{ mapping: '{"headerRow":' }, 400, 'malformed-json'],
    [{ mapping: '{"headerRow":1,"columns":[{"name":"colour","index":0}]}' }, 422, 'mapping-column-unknown'],
    [{ jurisdictionRegion: '../etc' }, 400, 'invalid-input'],
    [{ colour: 'red' }, 400, 'invalid-input'],
  ])('refuses %j', async (fields, status, code) => {
    const { body } = await post(unitsCsv(1), fields).expect(status);
    expect(body.code).toBe(code);
  });

  it('hides the imports of everybody else', async () => {
    const { body } = await post(unitsCsv(2)).expect(202);
    const colleague = await tokenFor(app, 'officer', { nth: 2 });
    for (const path of ['', '/marked.xlsx', '/failed-rows.xlsx'])
      await app.request('get', `/imports/${body.id}${path}`, colleague).expect(404);
    await app.request('put', `/imports/${body.id}/undo`, colleague).expect(404);
    await app.request('get', `/imports/${id}`, officer).expect(404);
    expect((await get('/imports', colleague)).items).toEqual([]);
  });

  it('gives the workbook back with the reasons, and the failed rows alone', async () => {
    const { body } = await post(faulty).expect(202);
    await app.request('get', `/imports/${body.id}/marked.xlsx`, officer).expect(409);
    await app.runJobs();
    const marked = await workbook(`/imports/${body.id}/marked.xlsx`);
    expect(marked.values).toEqual([
      ['单位名称', '区域', '备注'],
      ['甲', '410184107', 'x'],
      ['乙', '999999', 'y'],
      ['甲'],
    ]);
    expect(marked.notes).toEqual({
      B3: '没有这个区域',
      A4: '与第 2 行重复，以第 2 行为准。请删去重复的行，或改正编号',
    });
    const failed = await workbook(`/imports/${body.id}/failed-rows.xlsx`);
    expect(failed.values.map((row) => row[0])).toEqual(['单位名称', '乙', '甲']);
    expect(failed.values[1][3]).toContain('没有这个区域');
    expect((await workbook('/imports/templates/units.xlsx')).values[0]).toEqual(['单位名称*', '区域', '类型']);
    await app.request('get', '/imports/templates/spaceships.xlsx', officer).expect(422);
  });

  it('shows the start of a file to whoever confirms its header', async () => {
    const { body } = await post(faulty, { mode: 'check' }).expect(202);
    expect(await get(`/imports/${body.id}/preview`)).toEqual({
      sheet: null,
      headerRow: 1,
      rows: [
        { row: 1, cells: ['单位名称', '区域', '备注'] },
        { row: 2, cells: ['甲', '410184107', 'x'] },
        { row: 3, cells: ['乙', '999999', 'y'] },
        { row: 4, cells: ['甲'] },
      ],
    });
  });

  it('undoes a whole import, and says why it cannot', async () => {
    const { body } = await post(unitsCsv(5)).expect(202);
    await app.request('put', `/imports/${body.id}/undo`, officer).expect(409);
    await app.runJobs();
    await app.request('put', `/imports/${body.id}/undo`, officer).expect(202);
    await app.runJobs();
    expect(await get(`/imports/${body.id}`)).toMatchObject({ status: 'undone', summary: '已撤销', allowedActions: [] });
    expect((await app.rows(Unit, { name: '单位 3' })).map(({ isClosed }) => isClosed)).toEqual([true]);
    const check = await post(unitsCsv(5), { mode: 'check' }).expect(202);
    await app.runJobs();
    const refused = await app.request('put', `/imports/${check.body.id}/undo`, officer).expect(409);
    expect(refused.body.code).toBe('nothing-to-undo');
  });

  it('tells of the file as a whole when it cannot be used', async () => {
    const { body } = await post('单位名称,区域\n"甲,410184107').expect(202);
    await app.runJobs();
    expect(await get(`/imports/${body.id}`)).toMatchObject({
      status: 'failed',
      problems: [{ row: null, code: 'csv-quote-not-closed' }],
      problemsTotal: 1,
    });
  });

  it('keeps the file as a confidential document of the run, for its importer alone', async () => {
    const { body } = await post(unitsCsv(2)).expect(202);
    const [{ documentId }] = await app.rows(ImportRun, { id: body.id });
    const content = await app.request('get', `/documents/${documentId}/content`, officer).expect(200);
    expect(content.text).toBe(unitsCsv(2));
    expect(await app.rows(EventRow, { action: 'document.confidential-read' })).toHaveLength(1);
    const leader = await tokenFor(app, 'leader');
    await app.request('get', `/documents/${documentId}/content`, leader).expect(404);
  });

  const workbook = async (path: string) => {
    const answer = await app.request('get', path, officer).buffer().parse(bytes).expect(200);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename=".+\.xlsx"; filename\*=UTF-8''/);
    return contentOf(answer.body as Buffer);
  };
});
