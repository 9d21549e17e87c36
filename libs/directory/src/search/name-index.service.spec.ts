import { system } from '@ipharbor/platform/kernel';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, township } from '../../../../test/given/access';
import { EnterpriseWriter } from '../enterprise/enterprise-writer';
import { Enterprise } from '../enterprise/enterprise.entity';
import { EnterpriseQueries } from '../enterprise/enterprise.queries';
import { Enterprises } from '../enterprise/enterprises';
import { reindexGrams } from './gram-index';
import { NameIndex } from './name-index';

describeOnDatabase('the index of names', (app) => {
  const names = () => app.get(NameIndex);

  async function inBulk(...called: string[]): Promise<Enterprise[]> {
    const first = await app.get(EnterpriseWriter).reserveSerials(called.length);
    const now = app.clock.now();
    const rows = called.map((name, n) => {
      const facts = { id: crypto.randomUUID(), serial: first + n, jurisdictionRegion: township };
      const row = Object.assign(new Enterprise(), facts, { createdAt: now, updatedAt: now });
      row.rename(name);
      return row;
    });
    await app.write((tx) =>
      app.get(EnterpriseWriter).insertInBulk(tx, system, rows, { formerNames: [], payload: () => ({}) }),
    );
    return rows;
  }

  async function found(q: string): Promise<string[]> {
    const page = { q, page: 1, pageSize: 100, total: 'exact' } as const;
    return (await app.get(EnterpriseQueries).page(await actors(app).officer(), page)).items.map(({ name }) => name);
  }

  const count = async (table: string, serial: number): Promise<number> =>
    app.write(
      async ({ em }) => (await em.query<unknown[]>(`SELECT * FROM ${table} WHERE serial = ?`, [serial])).length,
    );

  const held = (gram: string): Promise<number> =>
    app.write(
      async ({ em }) => (await em.query<unknown[]>('SELECT * FROM enterprise_gram WHERE gram = ?', [gram])).length,
    );

  const rename = async ({ id }: Enterprise, name: string): Promise<unknown> =>
    app.get(Enterprises).change(await actors(app).officer(), id, 1, { name });

  it('finds what came in bulk once it has caught up, and keeps nothing deferred', async () => {
    const [{ serial }] = await inBulk('新郑市同卫药材有限公司', '河南恒达机械有限公司');
    await names().catchUp();
    expect(await found('同卫')).toEqual(['新郑市同卫药材有限公司']);
    expect(await found('hdjx')).toEqual(['河南恒达机械有限公司']);
    expect(await count('enterprise_unindexed', serial)).toBe(0);
  });

  it('goes on where another process was killed between two portions', async () => {
    const [{ serial }] = await inBulk('新郑市同卫药材有限公司');
    await names().catchUp();
    const whole = await count('enterprise_gram', serial);
    await app.write(async ({ em }) => {
      await em.query('DELETE FROM enterprise_gram WHERE serial = ? AND gram = ?', [serial, '同卫']);
      await em.query('INSERT INTO enterprise_unindexed (serial) VALUES (?)', [serial]);
    });
    await names().catchUp();
    expect(await count('enterprise_gram', serial)).toBe(whole);
    expect(await found('同卫')).toEqual(['新郑市同卫药材有限公司']);
  });

  it('a firm renamed before its turn is found by both names, and indexed once', async () => {
    const [firm] = await inBulk('新郑市同卫药材有限公司');
    await rename(firm, '新郑市康泰药材有限公司');
    expect(await count('enterprise_unindexed', firm.serial)).toBe(0);
    await names().catchUp();
    expect(await found('康泰')).toEqual(['新郑市康泰药材有限公司']);
    expect(await found('同卫')).toEqual(['新郑市康泰药材有限公司']);
  });

  it('forgets the text that it had read when somebody corrects the record meanwhile', async () => {
    const [firm] = await inBulk('新郑市同卫药材有限公司');
    const work = app.get(UnitOfWork);
    const run = work.run.bind(work);
    const spy = jest.spyOn(work, 'run');
    spy.mockImplementationOnce(async (task, options) => {
      await correct(firm, '新郑市康泰药材有限公司', run);
      return run(task, options);
    });
    await names().catchUp();
    spy.mockRestore();
    expect(await found('康泰')).toEqual(['新郑市康泰药材有限公司']);
    expect(await held('同卫')).toBe(0);
    expect(await held('康泰')).toBe(1);
  });

  /** As a merge or an undo does it: the text changes and the former name is not kept. */
  const correct = (firm: Enterprise, name: string, run: UnitOfWork['run']): Promise<void> =>
    run(async (tx) => {
      const row = (await tx.find(Enterprise, firm.id))!;
      const before = row.searchText;
      row.rename(name);
      await tx.update(row);
      await reindexGrams(tx, row, before);
    });
});
