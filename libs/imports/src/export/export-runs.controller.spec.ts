import { Unit, type Permission } from '@ipharbor/access';
import { PageDto, TextField } from '@ipharbor/platform/http';
import { EventRow, Reader } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { tokenFor, township, unitOf } from '../../../../test/given/access';
import { bytes, contentOf } from '../import/testing/workbook-content';
import type { ExportSource } from './export-source';
import { ExportSources } from './export-sources';

class UnitFilters extends PageDto {
  @TextField({ optional: true }) readonly name?: string;
}

describeOnDatabase('/exports', (app) => {
  let officer: string;
  let cap = 100;
  let needed: Permission = 'export:run';
  beforeAll(() => app.get(ExportSources).register(unitList()));
  beforeEach(async () => {
    cap = 100;
    needed = 'export:run';
    officer = await tokenFor(app, 'officer');
    await unitOf(app, township);
    await app.write(async (tx) => {
      const [unit] = await tx.findBy(Unit, { regionCode: township });
      unit.name = "=cmd|'/C calc'!A0";
      await tx.update(unit);
    });
  });

  const order = (body: object, token = officer) => app.request('post', '/exports', token).send(body);
  const asked = { list: 'units', reason: '年度核对' };
  const file = (id: string) => app.request('get', `/exports/${id}/file.xlsx`, officer).buffer().parse(bytes);
  const exported = async (body: object = asked): Promise<string> => {
    const answer = await order(body).expect(202);
    await app.runJobs();
    return answer.body.id as string;
  };

  it('writes the rows in scope under the name of who took them, and records filter, reason and count', async () => {
    const id = await exported({ ...asked, query: { name: '单位' } });
    const { body } = await app.request('get', `/exports/${id}`, officer).expect(200);
    expect(body).toMatchObject({ status: 'done', progress: 1, rows: 1, reason: '年度核对' });
    const { values } = await contentOf((await file(id).expect(200)).body as Buffer);
    expect(values).toEqual([
      ['单位'],
      ['officer 1 2026-11-23 10:00 导出，用途：年度核对'],
      ['名称', '区域'],
      ['单位 410184', '410184'],
    ]);
    const events = await app.rows(EventRow, { subjectId: id });
    expect(events.map(({ action }) => action).sort()).toEqual([
      'export.fetched',
      'export.finished',
      'export.requested',
    ]);
    expect(events.find(({ action }) => action === 'export.finished')?.payload).toMatchObject({
      ...{ list: 'units', reason: '年度核对', query: { name: '单位' }, rows: 1 },
    });
  });

  it('lets no cell be run as a formula', async () => {
    const { values } = await contentOf((await file(await exported()).expect(200)).body as Buffer);
    const cells = values.map(([name]) => name);
    expect(cells).toContain("'=cmd|'/C calc'!A0");
    expect(cells.every((cell) => typeof cell === 'string')).toBe(true);
  });

  it('hides what the caller may not see of a row', async () => {
    const shown = async () => {
      const id = await exported({ ...asked, query: { name: '单位' } });
      return (await contentOf((await file(id)).body as Buffer)).values[3][0];
    };
    expect(await shown()).toBe('单位 410184');
    needed = 'unit:own';
    expect(await shown()).toBe('***');
  });

  it('refuses more rows than the role may take away, and says how many there are', async () => {
    cap = 1;
    const { body } = await order(asked).expect(422);
    expect(body).toMatchObject({ code: 'export-over-cap', detail: { rows: 2, cap: 1 } });
    expect(await app.rows(EventRow, { action: 'export.requested' })).toEqual([]);
  });

  it.each([
    [{ list: 'spaceships', reason: '核对' }, 422, 'export-list-unknown'],
    [{ list: 'units' }, 400, 'invalid-input'],
    [{ ...asked, query: { colour: 'red' } }, 400, 'invalid-input'],
  ])('refuses %j', async (body, status, code) => {
    expect((await order(body).expect(status)).body.code).toBe(code);
  });

  it('keeps the file for seven days, for whoever asked alone', async () => {
    const { body } = await order(asked).expect(202);
    await file(body.id as string).expect(409);
    await app.runJobs();
    const colleague = await tokenFor(app, 'officer', { nth: 2 });
    await app.request('get', `/exports/${body.id}`, colleague).expect(404);
    await app.request('get', `/exports/${body.id}/file.xlsx`, colleague).expect(404);
    await file(body.id as string).expect(200);
    app.clock.advance({ days: 7 });
    const again = await tokenFor(app, 'officer');
    const gone = await app.request('get', `/exports/${body.id}/file.xlsx`, again).expect(410);
    expect(gone.body.code).toBe('export-expired');
  });

  function unitList(): ExportSource<UnitFilters> {
    const reader = app.get(Reader);
    const query = ({ name }: UnitFilters) => {
      const units = reader
        .from(Unit, 'unit')
        .select(['unit.id AS id', 'unit.name AS name', 'unit.regionCode AS regionCode']);
      return name ? units.andWhere('INSTR(unit.name, :name) > 0', { name }) : units;
    };
    return {
      name: 'units',
      titleZh: '单位',
      permission: 'export:run',
      columns: [
        { name: 'name', title: '名称', mask: (value, { permissions }) => (permissions.has(needed) ? value : '***') },
        { name: 'regionCode', title: '区域' },
      ],
      query: UnitFilters,
      count: async (_, asked) => query(asked).getCount(),
      batches: (_, asked) => reader.batches(query(asked)),
      rowCap: () => cap,
    };
  }
});
