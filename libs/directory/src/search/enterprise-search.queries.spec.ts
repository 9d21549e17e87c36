import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseKey, system } from '@ipharbor/platform/kernel';
import { describeOnDatabase, type TestApplication } from '@ipharbor/platform/testing';
import fc from 'fast-check';
import { actors, township } from '../../../../test/given/access';
import { enterprise, uscc } from '../../../../test/given/directory';
import { EnterpriseWriter } from '../enterprise/enterprise-writer';
import { Enterprise } from '../enterprise/enterprise.entity';
import { EnterpriseQueries } from '../enterprise/enterprise.queries';
import { FormerName } from '../former-name/former-name.entity';

const minutes = 60_000;
const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);
const scale = Number(process.env.COUNT_SCALE ?? 0.05);

/** Many firms at once; the first name of each is the present one. */
async function plant(app: TestApplication, all: readonly (readonly string[])[]): Promise<Enterprise[]> {
  const writer = app.get(EnterpriseWriter);
  const first = await writer.reserveSerials(all.length);
  const now = app.clock.now();
  const rows = all.map(([name, ...former], n) => {
    const facts = { id: crypto.randomUUID(), serial: first + n, jurisdictionRegion: township, createdAt: now };
    const row = Object.assign(new Enterprise(), facts, { updatedAt: now });
    row.rename(name, former);
    return row;
  });
  const former = all.flatMap(([, ...names], n) => names.map((name) => FormerName.of(rows[n], name)));
  await app.write((tx) => writer.insert(tx, system, rows, { formerNames: former, payload: () => ({}) }));
  return rows;
}

describeOnDatabase('the search of enterprises', (app) => {
  /** Names found, as the officer of the city sees them. */
  async function found(q: string, pageSize = 100): Promise<string[]> {
    const officer = await actors(app).officer();
    const page = await app.get(EnterpriseQueries).page(officer, { q, page: 1, pageSize, total: 'exact' });
    expect(page.total).toBeGreaterThanOrEqual(page.items.length);
    return page.items.map(({ name }) => name);
  }

  it('finds by two characters, longer parts, several words, initials and the code', async () => {
    await enterprise(app, { name: '新郑市同卫药材有限公司', uscc: uscc(1), formerNames: ['新郑县药材公司'] });
    await enterprise(app, { name: '河南恒达机械（集团）有限公司', uscc: uscc(2) });
    const [herbs, machines] = ['新郑市同卫药材有限公司', '河南恒达机械（集团）有限公司'];
    expect(await found('同卫')).toEqual([herbs]);
    expect(await found('同卫药材')).toEqual([herbs]);
    expect(await found('药材 新郑')).toEqual([herbs]);
    expect(await found('新郑县')).toEqual([herbs]);
    expect(await found('twyc')).toEqual([herbs]);
    expect(await found('XZSTW')).toEqual([herbs]);
    expect(await found('有限公司')).toEqual([herbs, machines].sort());
    expect(await found('械(集')).toEqual([machines]);
    expect(await found(uscc(2).toLowerCase())).toEqual([machines]);
    expect(await found(uscc(2).slice(0, 12))).toEqual([herbs, machines].sort());
    expect(await found('同达')).toEqual([]);
    expect(await found("'; --")).toEqual([]);
    expect(await found('%')).toEqual([]);
  });

  it('tells which former name it was', async () => {
    await enterprise(app, { name: '同卫集团', formerNames: ['新郑县药材公司'] });
    const officer = await actors(app).officer();
    const { items } = await app
      .get(EnterpriseQueries)
      .page(officer, { q: '药材', page: 1, pageSize: 5, total: 'none' });
    expect(items).toMatchObject([{ name: '同卫集团', formerNames: ['新郑县药材公司'] }]);
  });

  it(
    'finds every name by any two adjacent characters, rare ones and emoji included',
    async () => {
      const unit = fc.constantFrom(...'新郑市同卫药材䶮𠅤🚀（）ABc 9有限公司'.match(/./gu)!);
      const name = fc
        .string({ unit, minLength: 2, maxLength: 14 })
        .filter((text) => [...normaliseKey(text)].length > 1);
      await fc.assert(
        fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 20 }), fc.nat(), async (names, at) => {
          await app.reset();
          await plant(
            app,
            names.map((one) => [one]),
          );
          for (const one of names) {
            const characters = [...normaliseKey(one)];
            const from = at % (characters.length - 1);
            const pair = characters.slice(from, from + 2).join('');
            if (pair.trim() !== '') expect(await found(pair)).toContain(one);
          }
        }),
        { numRuns: Math.ceil(200 * scale), seed },
      );
    },
    10 * minutes,
  );

  const folder = process.env.REAL_DATA_DIR;
  const lines = (file: string, instead: readonly string[]): string[][] => {
    const path = folder && join(folder, 'enterprises', file);
    const rows = path && existsSync(path) ? readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1) : instead;
    return rows.map((row) => row.split(','));
  };

  it(
    'finds listed companies by parts of their names',
    async () => {
      const listed = lines('listed_companies.csv', ['600066,宇通客车,郑州宇通客车股份有限公司,SSE,,,']);
      const names = listed.map(([, , name]) => name);
      for (let at = 0; at < names.length; at += 200)
        await plant(
          app,
          names.slice(at, at + 200).map((one) => [one]),
        );
      for (const [n, name] of names.entries()) {
        if (n % 53 !== 0) continue;
        expect(await found([...name].slice(0, 4).join(''))).toContain(name);
      }
    },
    2 * minutes,
  );

  it('finds a company by every name it has had', async () => {
    const several = lines('same_company_several_names.csv', [
      '000510,四川新金路集团股份有限公司|四川金路集团股份有限公司,新金路',
    ]);
    const all = several.map(([, names]) => names.split('|'));
    await plant(app, all);
    for (const names of all) for (const name of names) expect(await found(name)).toContain(names[0]);
  });
});
