import type { Actor } from '@ipharbor/access';
import { ExportSources } from '@ipharbor/imports';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship, township } from '../../../../test/given/access';
import { agency, cluster, enterprise, professional, uscc } from '../../../../test/given/directory';

describeOnDatabase('exports of the directory', (app) => {
  async function exported(list: string, actor: Actor, query: object = {}): Promise<Record<string, unknown>[]> {
    const source = app.get(ExportSources).named(list);
    const all: Record<string, unknown>[] = [];
    const asked = Object.assign(new source.query(), query);
    for await (const rows of source.batches(actor, asked)) all.push(...rows);
    expect(await source.count(actor, asked)).toBe(all.length);
    return all;
  }

  it('hold the rows that the list would show, in words', async () => {
    const facts = { industryCode: 'C27', industry: '医药制造业', employees: 9 };
    await enterprise(app, { name: '甲公司', uscc: uscc(1), ...facts, registrationStatus: 'revoked' });
    await enterprise(app, { name: '乙公司', jurisdictionRegion: otherTownship });
    const local = await actors(app).officer({ region: township });
    expect(await exported('enterprises', local)).toEqual([
      {
        name: '甲公司',
        uscc: uscc(1),
        region: '孟庄镇',
        industry: 'C27 医药制造业',
        registrationStatus: '吊销',
        highTech: '否',
        employees: 9,
        rdStaff: null,
        inventionsInForce: 0,
      },
    ]);
    const city = await actors(app).officer();
    expect(await exported('enterprises', city, { q: '乙公' })).toMatchObject([{ name: '乙公司' }]);
    expect(await exported('enterprises', await actors(app).enterprise())).toEqual([]);
  });

  it('are there for every register', async () => {
    await cluster(app, { name: '食品集聚区', industry: '食品' });
    await agency(app, { name: '甲所', services: ['patent', 'trademark'] });
    await professional(app, { name: '李四', fields: ['专利检索'], phone: '13812345678' });
    const officer = await actors(app).officer();
    expect(await exported('clusters', officer)).toMatchObject([{ name: '食品集聚区', region: '新郑市' }]);
    expect(await exported('agencies', officer)).toMatchObject([{ name: '甲所', services: '专利代理；商标代理' }]);
    expect(await exported('professionals', officer)).toMatchObject([{ name: '李四', hasSecrecyUndertaking: '是' }]);
  });
});
