import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Enterprise } from '@ipharbor/directory';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship, tokenFor, township, type Whom } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { grantedInvention } from '../../../../test/given/ip-rights';
import { InventionQueries } from '../holdings/invention-queries';
import { IpRight } from '../ip-right/ip-right.entity';
import { IpRights } from '../ip-right/ip-rights';
import { IpRightOwner } from '../owner/ip-right-owner.entity';

const realData = process.env.REAL_DATA_DIR;

const header = ['申请号', '名称', '类型', '专利权人', '申请日', '授权日', '法律状态'];
const csv = (rows: readonly (readonly string[])[], head: readonly string[] = header): string =>
  [head, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');

describeOnDatabase('the register ip-rights', (app) => {
  let firm: Enterprise;
  beforeEach(async () => {
    firm = await enterprise(app, { name: '郑州宇通客车股份有限公司', formerNames: ['郑州客车厂'] });
  });

  const counted = async () => (await app.rows(Enterprise, { id: firm.id }))[0].inventionsInForce;
  const living = async () => (await app.rows(IpRight)).filter(({ voidedByImportId }) => voidedByImportId === null);

  interface Run {
    readonly id: string;
    readonly created: number;
    readonly problems: { row: number; code: string; suggestion: string | null }[];
  }

  async function imported(content: string | Buffer, whom: Whom = {}): Promise<Run> {
    const token = await tokenFor(app, 'officer', whom);
    const asked = app.request('post', '/imports', token).field('register', 'ip-rights').field('mode', 'apply');
    const { body } = await asked.attach('file', Buffer.from(content), 'rights.csv').expect(202);
    await app.runJobs();
    const { body: run } = await app.request('get', `/imports/${body.id}`, token).expect(200);
    return run as Run;
  }
  const codes = (run: Run) => run.problems.map(({ row, code }) => [row, code]);

  it('enters rights, matches owners by present and former name, and keeps the rest as outside parties', async () => {
    const run = await imported(
      csv([
        ['ZL201811407079.4', '一种车辆', '发明', '郑州客车厂；郑州大学', '2018年11月23日', '2020.06.09', '专利权维持'],
        [
          '201821140580.4',
          '混合动力系统',
          '实用新型',
          '郑州宇通客车股份有限公司',
          '2018-07-18',
          '2019-05-01',
          '未缴年费终止失效',
        ],
      ]),
    );
    expect(run).toMatchObject({ status: 'done', rows: 2, created: 2, rejected: 0 });
    expect(await counted()).toBe(1);
    const rights = await living();
    expect(rights.map(({ status, isFilingProven, filedOn }) => [status, isFilingProven, filedOn]).sort()).toEqual([
      ['granted', true, '2018-11-23'],
      ['lapsed', true, '2018-07-18'],
    ]);
    const outside = (await app.rows(IpRightOwner)).filter(({ enterpriseId }) => enterpriseId === null);
    expect(outside.map(({ partyName, regionCode }) => [partyName, regionCode])).toEqual([['郑州大学', township]]);
  });

  it('creates nothing the second time, on another day neither', async () => {
    const file = csv([['201811407079.4', '一种车辆', '发明', '郑州宇通客车股份有限公司', '', '', '专利权维持']]);
    await imported(file);
    app.clock.set('2027-03-01');
    expect(await imported(file)).toMatchObject({ created: 0, updated: 0, unchanged: 1, rejected: 0 });
  });

  it('refuses row by row, saying where and what was meant', async () => {
    const run = await imported(
      csv([
        ['201420279132.2', '错号', '实用新型', '甲', '', '', ''],
        ['201811407079.4', '一种车辆', '外观设计', '甲', '', '', ''],
        ['201810246441.8', '无人', '发明', '', '', '', ''],
        ['', '无号', '发明', '甲', '', '', ''],
        ['201410006515.2', '将来', '发明', '甲', '2027-01-01', '', ''],
        ['201710100147.1', '先授权后申请', '发明', '甲', '2020-01-01', '2019-01-01', ''],
        ['201711466011.9', '含糊', '发明', '甲', '', '', '失效'],
      ]),
    );
    expect(run).toMatchObject({ created: 0, rejected: 7 });
    expect(codes(run)).toEqual([
      [2, 'patent-application-check-digit'],
      [3, 'kind-contradicts-number'],
      [4, 'right-owner-required'],
      [5, 'number-required'],
      [6, 'day-in-future'],
      [7, 'day-before-filing'],
      [8, 'not-in-dictionary'],
    ]);
    expect(run.problems[0].suggestion).toContain('201420279132.8');
    expect(await living()).toEqual([]);
  });

  it('completes a right on record: grant, publication number, an owner who is in the register by now', async () => {
    await imported(
      csv([['201811407079.4', '一种车辆', '发明', '新郑市华源制冷有限公司', '2018-11-23', '', '实质审查']]),
    );
    const other = await enterprise(app, { name: '新郑市华源制冷有限公司' });
    const run = await imported(
      csv(
        [['201811407079.4', '一种车辆', '新郑市华源制冷有限公司', '2020-06-09', 'CN111216534B']],
        [...['专利号', '名称', '权利人', '授权公告日', '公告号']],
      ),
    );
    expect(run).toMatchObject({ created: 0, updated: 1 });
    const [right] = await living();
    expect(right).toMatchObject({ status: 'granted', grantedOn: '2020-06-09', publicationNo: 'CN111216534B' });
    expect(right.firstEnterpriseId).toBe(other.id);
    expect((await app.rows(Enterprise, { id: other.id }))[0].inventionsInForce).toBe(1);
    expect(await app.timeline(right)).toEqual([
      'ip-right.recorded',
      'ip-right.filed',
      'ip-right.owner-matched',
      'ip-right.granted',
    ]);
  });

  it('takes another owner in the file for a transfer, and does not credit a right that was bought', async () => {
    const row = (owner: string) =>
      csv([['201811407079.4', '一种车辆', '发明', owner, '2018-11-23', '2020-06-09', '有效']]);
    await imported(row('深圳某公司'));
    await imported(row('郑州宇通客车股份有限公司'));
    const [bought] = await app.get(InventionQueries).inventionsOf([firm.id]);
    expect(bought).toMatchObject({ originalOwner: false, isPresentOwner: true, counts: true });
    expect(await counted()).toBe(1);

    const head = ['application_no', 'title', 'original_assignee', 'current_assignee', 'status'];
    await imported(csv([['201710100147.1', '一种起动方法', '深圳某公司', '郑州宇通客车股份有限公司', 'Active']], head));
    expect(await counted()).toBe(2);
    const inventions = await app.get(InventionQueries).inventionsOf([firm.id]);
    expect(inventions.map(({ originalOwner }) => originalOwner)).toEqual([false, false]);
  });

  it('records a lapse and a restoration from the words of the register', async () => {
    const row = (status: string) =>
      csv([['201811407079.4', '一种车辆', '发明', firm.name, '2018-11-23', '2020-06-09', status]]);
    await imported(row('专利权维持'));
    expect(await imported(row('未缴年费专利权终止等恢复'))).toMatchObject({ updated: 1 });
    expect(await counted()).toBe(0);
    expect(await imported(row('专利权维持'))).toMatchObject({ updated: 1 });
    expect(await counted()).toBe(1);
    expect(await imported(row('实质审查'))).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await imported(row('宣告无效'))).toMatchObject({ updated: 1 });
    expect(codes(await imported(row('专利权维持')))).toEqual([[2, 'status-contradicts']]);
    expect(await counted()).toBe(0);
  });

  it('leaves the rights of another place alone', async () => {
    const right = await grantedInvention(app, { of: [firm.id], applicationNo: '201811407079.4' });
    const run = await imported(csv([['201811407079.4', '改名', '发明', '甲', '', '', '']]), { region: otherTownship });
    expect(codes(run)).toEqual([[2, 'right-not-yours']]);
    expect((await app.rows(IpRight, { id: right.id }))[0].title).toBe(right.title);
  });

  it('is taken back as a whole, and entered anew', async () => {
    const kept = await grantedInvention(app, { of: [firm.id], applicationNo: '201810246441.8' });
    const file = csv([
      ['201811407079.4', '一种车辆', '发明', firm.name, '2018-11-23', '2020-06-09', '专利权维持'],
      ['201810246441.8', '改了名称', '发明', '深圳某公司', '', '', '未缴年费终止失效'],
    ]);
    const { id } = await imported(file);
    expect(await counted()).toBe(1);
    await app
      .request('put', `/imports/${id}/undo`, await tokenFor(app, 'officer'))
      .expect((r) => expect(r.status).toBeLessThan(300));
    await app.runJobs();
    expect((await living()).map(({ title, status }) => [title, status])).toEqual([[kept.title, 'granted']]);
    const [voided] = (await app.rows(IpRight)).filter(({ voidedByImportId }) => voidedByImportId !== null);
    expect(await app.get(InventionQueries).enterprisesOf([voided.id])).toEqual([firm.id]);
    expect((await app.timeline(voided)).slice(-2)).toEqual(['ip-right.voided', 'ip-right.ended']);
    expect(await counted()).toBe(1);
    expect(await imported(file)).toMatchObject({ created: 1, updated: 1 });
    expect(await living()).toHaveLength(2);
    expect(await counted()).toBe(1);
  });

  it('does not take back what has changed since', async () => {
    const file = csv([['201811407079.4', '一种车辆', '发明', firm.name, '2018-11-23', '2020-06-09', '专利权维持']]);
    const { id } = await imported(file);
    const [right] = await living();
    const event = { kind: 'fee-overdue', onDay: '2026-11-01', source: 'manual', evidence: '缴费通知书' } as const;
    await app.get(IpRights).recordEvent(await actors(app).officer(), right.id, event);
    await app.request('put', `/imports/${id}/undo`, await tokenFor(app, 'officer'));
    await app.runJobs();
    expect(await living()).toHaveLength(1);
  });

  if (realData) {
    it('accounts for every row of a real download, and creates nothing the second time', async () => {
      const file = readFileSync(join(realData, 'patents', 'patents_google_with_appno.csv'));
      const first = await imported(file);
      expect(first).toMatchObject({ rows: 39, created: 33, rejected: 6 });
      expect(await imported(file)).toMatchObject({ created: 0, updated: 0, unchanged: 33, rejected: 6 });
    });

    it.each([
      ['patents_pubno_title_ipc.csv', 6456],
      ['patents_cnki_titles_dates.csv', 2671],
    ])('refuses every row of %s, which names no owners or no numbers', async (name, rows) => {
      const run = await imported(readFileSync(join(realData, 'patents', name)));
      expect(run).toMatchObject({ rows, created: 0, rejected: rows });
    });
  }
});
