import { newId } from '@ipharbor/platform/kernel';
import { EventRow } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship, township } from '../../../../test/given/access';
import { enterprise, label, uscc } from '../../../../test/given/directory';
import { FormerName } from '../former-name/former-name.entity';
import { RefreshHighTech } from '../jobs/refresh-high-tech.job';
import { Enterprise } from './enterprise.entity';
import { Enterprises } from './enterprises';

describeOnDatabase('Enterprises', (app) => {
  const stored = async ({ id }: Pick<Enterprise, 'id'>) => (await app.rows(Enterprise, { id }))[0];
  const payloadOf = async (action: string) => (await app.rows(EventRow, { action }))[0].payload;

  it('enters a firm where it is administered, not where its code was issued', async () => {
    const row = await enterprise(app, { uscc: '91350203M0001FUE2P', usccOverride: '福建试点期间核发，已核对执照' });
    expect(await stored(row)).toMatchObject({
      regionCode: '350203',
      jurisdictionRegion: township,
      entityKind: 'company',
      usccOverride: '福建试点期间核发，已核对执照',
    });
    expect(await app.timeline(row)).toEqual(['enterprise.created']);
  });

  it('accepts a code whose division is one of the past', async () => {
    expect(await stored(await enterprise(app, { uscc: '91410184MA3X00010Y', regionCode: '412426' }))).toMatchObject({
      regionCode: '412426',
      jurisdictionRegion: township,
    });
  });

  it('refuses a code that is taken, with the id for those who may see the other', async () => {
    const first = await enterprise(app, { uscc: uscc(1) });
    const again = { name: '另一家', uscc: uscc(1), jurisdictionRegion: township };
    const officer = await actors(app).officer();
    await expect(app.get(Enterprises).create(officer, again)).rejects.toMatchObject({
      code: 'enterprise-exists',
      detail: { id: first.id },
    });
    const stranger = await actors(app).officer({ region: otherTownship });
    const elsewhere = { ...again, jurisdictionRegion: otherTownship };
    await expect(app.get(Enterprises).create(stranger, elsewhere)).rejects.toMatchObject({ code: 'uscc-taken' });
    expect(await app.rows(Enterprise)).toHaveLength(1);
  });

  it('lets nobody enter a firm outside their region, or in no region', async () => {
    const officer = await actors(app).officer({ region: otherTownship });
    const create = (jurisdictionRegion: string) =>
      app.get(Enterprises).create(officer, { name: '甲', jurisdictionRegion });
    await expect(create(township)).rejects.toThrowCode('region-not-yours');
    await expect(create('410199')).rejects.toThrowCode('region-unknown');
    const leaderless = { ...officer, homeRegionCode: null };
    await expect(app.get(Enterprises).create(leaderless, { name: '甲' })).rejects.toThrowCode('jurisdiction-required');
  });

  it('keeps a former name, once, when a firm is renamed and renamed back', async () => {
    const row = await enterprise(app, { name: '新郑药材公司' });
    const officer = await actors(app).officer();
    await app.get(Enterprises).change(officer, row.id, 1, { name: '同卫集团' });
    await app.get(Enterprises).change(officer, row.id, 2, { name: '新郑药材公司' });
    await app.get(Enterprises).change(officer, row.id, 3, { name: '同卫集团' });
    const names = (await app.rows(FormerName, { enterpriseId: row.id })).map(({ name }) => name).sort();
    expect(names).toEqual(['同卫集团', '新郑药材公司'].sort());
    expect((await stored(row)).searchText).toContain('新郑药材公司');
  });

  it('makes a move and a change at the registry events of their own', async () => {
    const row = await enterprise(app);
    const officer = await actors(app).officer();
    const facts = { jurisdictionRegion: otherTownship, registrationStatus: 'moved-out' } as const;
    await app.get(Enterprises).change(officer, row.id, 1, facts);
    expect(await app.timeline(row)).toEqual([
      'enterprise.created',
      'enterprise.changed',
      'enterprise.registration-changed',
      'enterprise.moved',
    ]);
    expect(await payloadOf('enterprise.moved')).toEqual({ from: township, to: otherTownship });
    expect(await payloadOf('enterprise.registration-changed')).toMatchObject({ from: 'active', to: 'moved-out' });
  });

  it('refuses a change of a version that is not the latest, and leaves nothing behind', async () => {
    const row = await enterprise(app);
    const officer = await actors(app).officer();
    await app.get(Enterprises).change(officer, row.id, 1, { employees: 10 });
    await expect(app.get(Enterprises).change(officer, row.id, 1, { name: '改名' })).rejects.toThrowCode('stale');
    expect(await stored(row)).toMatchObject({ name: row.name, employees: 10, version: 2 });
    expect(await app.rows(FormerName)).toEqual([]);
  });

  it('says when a firm leaves the zero list and when it is back', async () => {
    const [one, other] = [await enterprise(app, { name: '甲' }), await enterprise(app, { name: '乙' })];
    const set = (...counts: [string, number][]) =>
      app.write((tx) => app.get(Enterprises).setInventionsInForce(tx, new Map(counts)));
    await set([one.id, 2], [other.id, 0], [newId(), 3]);
    await set([one.id, 1], [other.id, 0]);
    await set([one.id, 0]);
    expect(await app.timeline(one)).toEqual([
      'enterprise.created',
      'enterprise.left-zero-list',
      'enterprise.back-on-zero-list',
    ]);
    expect(await app.timeline(other)).toEqual(['enterprise.created']);
    expect((await stored(one)).isZeroInvention).toBe(true);
  });

  it('gives every firm a serial of its own, many created at once', async () => {
    const officer = await actors(app).officer();
    const create = (n: number) => app.get(Enterprises).create(officer, { name: `企业${n}` });
    await Promise.all(Array.from({ length: 30 }, (_, n) => create(n)));
    expect(new Set((await app.rows(Enterprise)).map(({ serial }) => serial)).size).toBe(30);
  });

  it('lets a certificate make a firm high-tech, and its end unmake it', async () => {
    const row = await enterprise(app);
    await label(app, row.id, { fromOn: '2025-01-01', toOn: '2026-11-23' });
    expect((await stored(row)).isHighTech).toBe(true);
    const refresh = () =>
      app.get(RefreshHighTech).handle({}, { jobId: 'x', attempt: 1, transact: (work) => app.write(work) });
    await refresh();
    expect((await stored(row)).isHighTech).toBe(true);
    app.clock.set('2026-11-24');
    await refresh();
    expect((await stored(row)).isHighTech).toBe(false);
  });
});
