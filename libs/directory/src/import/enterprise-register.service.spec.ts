import type { Actor } from '@ipharbor/access';
import type { ImportEffect, Verdict } from '@ipharbor/imports';
import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship, township } from '../../../../test/given/access';
import { enterprise, uscc } from '../../../../test/given/directory';
import { Enterprise } from '../enterprise/enterprise.entity';
import { EnterpriseQueries } from '../enterprise/enterprise.queries';
import { Enterprises } from '../enterprise/enterprises';
import { FormerName } from '../former-name/former-name.entity';
import { EnterpriseMerges } from '../merge/enterprise-merges';
import type { EnterpriseValues } from './enterprise-columns';
import type { EnterprisePlan } from './enterprise-plan';
import { EnterpriseRegister } from './enterprise-register';

describeOnDatabase('the import of enterprises', (app) => {
  const register = () => app.get(EnterpriseRegister);
  interface Run {
    readonly importId: string;
    readonly verdicts: Verdict<EnterprisePlan>[];
    readonly effects: ImportEffect[];
  }

  async function run(rows: readonly Partial<EnterpriseValues>[], actor?: Actor): Promise<Run> {
    const importId = newId();
    const options = { importId, jurisdictionRegion: null };
    const session = await register().prepare(actor ?? (await actors(app).officer({ region: township })), options);
    const verdicts = await session.check(rows.map((values, row) => ({ row, values })));
    const plans = verdicts.flatMap((verdict) => ('plan' in verdict ? [verdict.plan] : []));
    const effects = await app.write((tx) => session.write(tx, plans));
    await session.catchUp(true);
    return { importId, verdicts, effects };
  }
  const undo = async ({ importId, effects }: Run) => {
    const officer = await actors(app).officer({ region: township });
    return app.write((tx) => register().undo(tx, officer, importId, effects));
  };
  const outcomes = ({ verdicts }: Run) => verdicts.map(({ outcome }) => outcome);
  const said = ({ verdicts }: Run) =>
    verdicts.flatMap((one) => (one.outcome === 'rejected' ? one.problems : (one.notes ?? []))).map(({ code }) => code);
  const only = async (where: Partial<Enterprise>) => (await app.rows(Enterprise, where))[0];
  const totalOf = async (q: string) => {
    const officer = await actors(app).officer();
    return (await app.get(EnterpriseQueries).page(officer, { q, page: 1, pageSize: 9, total: 'exact' })).total;
  };

  it('creates, then changes nothing, then only what the file says', async () => {
    const row = {
      name: '新郑市䶮𠅤科技有限公司',
      uscc: uscc(1),
      rdStaff: 12,
      industry: 'C27 医药制造业',
      rdSpend: 350,
    };
    expect(outcomes(await run([row]))).toEqual(['created']);
    expect(await only({ uscc: uscc(1) })).toMatchObject({
      name: '新郑市䶮𠅤科技有限公司',
      jurisdictionRegion: township,
      regionCode: '410184',
      entityKind: 'company',
      industryCode: 'C27',
      industry: '医药制造业',
      rdSpendFen: 350_000_000,
    });
    expect(outcomes(await run([row]))).toEqual(['unchanged']);
    expect(outcomes(await run([{ uscc: uscc(1).toLowerCase(), rdStaff: 20 }]))).toEqual(['updated']);
    const after = await only({ uscc: uscc(1) });
    expect(after).toMatchObject({ rdStaff: 20, industryCode: 'C27', version: 2 });
    expect(await app.timeline(after)).toEqual(['enterprise.created', 'enterprise.changed']);
    expect(await totalOf('䶮𠅤')).toBe(1);
  });

  it('refuses codes that are wrong, and takes one that an officer has let pass before', async () => {
    const wrong = '91350203M0001FUE2P';
    const refused = await run([{ name: '甲', uscc: wrong }, { name: '乙', uscc: '9144' }, { uscc: uscc(3) }]);
    expect(said(refused)).toEqual(['uscc-check-digit', 'uscc-length', 'name-missing']);
    expect(await app.rows(Enterprise)).toEqual([]);
    await enterprise(app, { name: '甲', uscc: wrong, usccOverride: '已核对执照' });
    expect(outcomes(await run([{ uscc: wrong, employees: 5 }]))).toEqual(['updated']);
  });

  it('matches rows without a code by present and former names, and never creates from them', async () => {
    await enterprise(app, { name: '同卫集团有限公司', uscc: uscc(1), formerNames: ['新郑县药材厂'] });
    expect(outcomes(await run([{ name: '同卫集团有限公司', highTech: true }]))).toEqual(['updated']);
    const seen = await run([{ name: '新郑县药材厂', highTech: false }, { name: '河南同卫集团公司' }]);
    expect(outcomes(seen)).toEqual(['updated', 'rejected']);
    expect(said(seen)).toEqual(['matched-by-former-name', 'enterprise-not-found']);
    expect(seen.verdicts[1]).toMatchObject({ problems: [{ suggestion: '是否为“同卫集团有限公司”？' }] });
  });

  it('fills in the code of a firm known by name, and notes a new name of a firm known by code', async () => {
    await enterprise(app, { name: '甲公司' });
    await enterprise(app, { name: '乙公司', uscc: uscc(2) });
    const filled = await run([
      { name: '甲公司', uscc: uscc(1) },
      { name: '乙集团', uscc: uscc(2) },
    ]);
    expect(said(filled)).toEqual(['code-filled', 'renamed']);
    expect(await only({ uscc: uscc(1) })).toMatchObject({ name: '甲公司', regionCode: '410184' });
    expect(await app.rows(FormerName)).toMatchObject([{ name: '乙公司' }]);
  });

  it('places a firm in the region of its row, and never outside the importer’s', async () => {
    const city = await actors(app).officer();
    const placed = await run(
      [
        { name: '甲', uscc: uscc(1), regionCode: '薛店' },
        { name: '乙', uscc: uscc(2), regionCode: '某某镇' },
        { name: '丙', uscc: uscc(3), regionCode: '310112' },
      ],
      city,
    );
    expect(said(placed)).toEqual(['region-unknown', 'region-of-another-city']);
    const regions = (await app.rows(Enterprise)).map(({ name, jurisdictionRegion }) => [name, jurisdictionRegion]);
    expect(new Map(regions as [string, string][])).toEqual(
      new Map([
        ['甲', otherTownship],
        ['乙', '410184'],
        ['丙', '410184'],
      ]),
    );
    const local = await run([
      { name: '丁', uscc: uscc(4), regionCode: '薛店镇' },
      { uscc: uscc(1), employees: 5 },
    ]);
    expect(said(local)).toEqual(['region-not-yours', 'enterprise-not-yours']);
  });

  it('changes the record that another was merged into', async () => {
    const [from, into] = [
      await enterprise(app, { name: '甲', uscc: uscc(1) }),
      await enterprise(app, { name: '乙', uscc: uscc(2) }),
    ];
    await app.get(EnterpriseMerges).merge(await actors(app).officer(), from.id, into.id);
    await run([{ uscc: uscc(1), employees: 77 }]);
    expect(await only({ id: into.id })).toMatchObject({ employees: 77, uscc: uscc(2) });
  });

  it('is taken back whole: created rows vanish, changed ones are as before, later changes stay', async () => {
    const known = await enterprise(app, { name: '乙公司', uscc: uscc(2), employees: 5 });
    const done = await run([
      { name: '甲公司', uscc: uscc(1) },
      { name: '乙集团', uscc: uscc(2), employees: 9, regionCode: '孟庄', formerNames: ['丙厂'] },
      { name: '丁公司', uscc: uscc(4) },
    ]);
    const later = await only({ uscc: uscc(4) });
    await app.get(Enterprises).change(await actors(app).officer(), later.id, 1, { employees: 1 });
    expect(await undo(done)).toEqual([later.id]);
    expect(await only({ id: known.id })).toMatchObject({ name: '乙公司', employees: 5 });
    for (const [q, total] of [
      ['甲公', 0],
      ['乙集', 0],
      ['丙厂', 0],
      ['乙公', 1],
      ['丁公', 1],
    ] as const)
      expect([q, await totalOf(q)]).toEqual([q, total]);
  });

  it('revives by code what was taken back, under the same id', async () => {
    const row = { name: '甲公司', uscc: uscc(1) };
    const first = await run([row]);
    await undo(first);
    const again = await run([row]);
    expect(outcomes(again)).toEqual(['created']);
    expect(again.effects[0].id).toBe(first.effects[0].id);
    expect(await totalOf('甲公')).toBe(1);
    await undo(again);
    expect(await totalOf('甲公')).toBe(0);
  });

  it('lets a code be entered by hand after its import was taken back', async () => {
    await undo(await run([{ name: '甲公司', uscc: uscc(1) }]));
    expect(await enterprise(app, { name: '甲公司', uscc: uscc(1) })).toMatchObject({ uscc: uscc(1) });
  });
});
