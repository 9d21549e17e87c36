import { IpRights, Ownership } from '@ipharbor/ip-rights';
import { Enterprise, EnterpriseMerges } from '@ipharbor/directory';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { grantedInvention, ipRight } from '../../../../test/given/ip-rights';
import { acceptedVisit, assign, runningCampaign, team, visitor } from '../../../../test/given/visits';
import { Campaigns } from '../campaign/campaign.service';
import { FunnelQueries } from '../target/funnel.queries';
import { CampaignTarget } from '../target/target.entity';

describeOnDatabase('credit', (app) => {
  /** Firms on the list of a running campaign, each visited and accepted on 2026-03-10; today is 2026-11-23. */
  async function visited(
    names: string[],
    kind: 'zero-clearing' | 'doubling' = 'zero-clearing',
    before?: (id: string) => Promise<unknown>,
  ) {
    app.clock.set('2026-02-01');
    const firms: Enterprise[] = [];
    for (const name of names) firms.push(await enterprise(app, { name }));
    for (const { id } of firms) await before?.(id);
    await app.runJobs();
    const campaign = await runningCampaign(app, { kind });
    const { actor, person } = await visitor(app, {}, { agencyId: null });
    const { team: own } = await team(app, campaign.id, [person]);
    await assign(
      app,
      campaign.id,
      own.id,
      firms.map(({ id }) => id),
    );
    app.clock.set('2026-03-10');
    for (const { id } of firms) await acceptedVisit(app, actor, { campaignId: campaign.id, enterpriseId: id });
    app.clock.set('2026-11-23');
    await app.runJobs();
    return { campaign, firms, person, ids: firms.map(({ id }) => id) };
  }
  const targetOf = async (enterpriseId: string) => (await app.rows(CampaignTarget, { enterpriseId }))[0];
  const credited = async (campaignId: string) => {
    const funnel = await app.get(FunnelQueries).funnel(await actors(app).officer(), campaignId);
    return funnel.stages.find(({ milestone }) => milestone === 'credited')!.count;
  };

  it('is given for the invention filed after the visit alone; all three firms leave the zero list', async () => {
    const { campaign, ids, person } = await visited(['先申请公司', '后申请公司', '受让公司']);
    const [before, after, bought] = ids;
    await grantedInvention(app, { of: [before], filedOn: '2025-01-10', grantedOn: '2026-10-01' });
    const ours = await grantedInvention(app, { of: [after], filedOn: '2026-04-01', grantedOn: '2026-10-02' });
    const sold = await grantedInvention(app, {
      owners: [{ name: '外地某公司' }],
      filedOn: '2026-05-01',
      grantedOn: '2026-09-01',
    });
    await app.get(Ownership).transfer(await actors(app).officer(), sold.id, {
      onDay: '2026-11-01',
      to: [{ enterpriseId: bought }],
      evidence: '手续合格通知书',
    });
    await app.runJobs();
    expect(await targetOf(before)).toMatchObject({
      status: 'cleared',
      verdict: 'filed-before-visit',
      reachedOn: '2026-10-01',
    });
    expect(await targetOf(after)).toMatchObject({
      status: 'cleared',
      verdict: 'credited',
      filedOn: '2026-04-01',
      creditIpRightId: ours.id,
      creditVisitorId: person.id,
    });
    expect(await targetOf(bought)).toMatchObject({ status: 'cleared', verdict: 'acquired', reachedOn: '2026-11-01' });
    for (const { inventionsInForce } of await app.rows(Enterprise)) expect(inventionsInForce).toBe(1);
    expect(await credited(campaign.id)).toBe(1);
  });

  it('is withdrawn with the patent, by an event, and given back with it', async () => {
    const { campaign, ids } = await visited(['某某机械有限公司']);
    const officer = await actors(app).officer();
    const right = await grantedInvention(app, { of: ids, filedOn: '2026-04-01', grantedOn: '2026-09-01' });
    await app.runJobs();
    expect(await credited(campaign.id)).toBe(1);

    const paper = { source: 'receipt', evidence: '审查决定' } as const;
    await app.get(IpRights).recordEvent(officer, right.id, { kind: 'found-abnormal', onDay: '2026-11-20', ...paper });
    await app.runJobs();
    expect(await targetOf(ids[0])).toMatchObject({
      status: 'following-up',
      verdict: null,
      creditVisitId: null,
      inventionsInForce: 0,
    });
    expect(await credited(campaign.id)).toBe(0);

    await app
      .get(IpRights)
      .recordEvent(officer, right.id, { kind: 'abnormal-withdrawn', onDay: '2026-11-22', ...paper });
    await app.runJobs();
    const target = await targetOf(ids[0]);
    expect(target).toMatchObject({ status: 'cleared', verdict: 'credited' });
    expect(await credited(campaign.id)).toBe(1);
    expect((await app.timeline(target)).slice(-6)).toEqual([
      'campaign-target.moved',
      'campaign-target.credited',
      'campaign-target.moved',
      'campaign-target.credit-withdrawn',
      'campaign-target.moved',
      'campaign-target.credited',
    ]);
  });

  it('moves a target to filed by the receipt, not by what somebody says', async () => {
    const { ids } = await visited(['有收据公司', '无收据公司']);
    await ipRight(app, { of: [ids[0]], filedOn: '2026-04-01', source: 'receipt' });
    await ipRight(app, { of: [ids[1]], filedOn: '2026-04-01', source: 'manual' });
    await app.runJobs();
    expect(await targetOf(ids[0])).toMatchObject({ status: 'filed', filedOn: '2026-04-01', verdict: null });
    expect(await targetOf(ids[1])).toMatchObject({ status: 'following-up', filedOn: null });
  });

  it('goes to one target only when two firms applied together: that of the last visit', async () => {
    const { ids } = await visited(['甲公司', '乙公司']);
    await grantedInvention(app, { of: ids, filedOn: '2026-04-01', grantedOn: '2026-09-01' });
    await app.runJobs();
    const verdicts = await Promise.all(ids.map(async (id) => (await targetOf(id)).verdict));
    expect(verdicts.sort()).toEqual(['credited', 'credited-elsewhere']);
  });

  it('moves to the co-applicant whose later visit was accepted later', async () => {
    const { campaign, ids } = await visited(['甲公司', '乙公司']);
    const [one, other] = ids;
    await grantedInvention(app, { of: ids, filedOn: '2026-05-01', grantedOn: '2026-09-01' });
    const again = { campaignId: campaign.id, plannedOn: '2026-04-01' };
    const officer = await actors(app).officer({ nth: 2 });
    await acceptedVisit(app, officer, { ...again, enterpriseId: one }, '2026-04-01');
    await app.runJobs();
    expect(await Promise.all(ids.map(async (id) => (await targetOf(id)).verdict))).toEqual([
      'credited',
      'credited-elsewhere',
    ]);
    await acceptedVisit(app, officer, { ...again, enterpriseId: other, plannedOn: '2026-04-02' }, '2026-04-02');
    await app.runJobs();
    expect(await Promise.all(ids.map(async (id) => (await targetOf(id)).verdict))).toEqual([
      'credited-elsewhere',
      'credited',
    ]);
  });

  it('doubles what was frozen at the launch', async () => {
    const base = (id: string) => grantedInvention(app, { of: [id], filedOn: '2020-01-01', grantedOn: '2022-01-01' });
    const { ids } = await visited(['基数公司'], 'doubling', base);
    expect(await targetOf(ids[0])).toMatchObject({ baseline: 1, baselineOn: '2026-02-01', status: 'following-up' });
    await grantedInvention(app, { of: ids, filedOn: '2026-04-01', grantedOn: '2026-09-01' });
    await app.runJobs();
    expect(await targetOf(ids[0])).toMatchObject({ status: 'doubled', verdict: 'credited', inventionsInForce: 2 });
  });

  it('follows a firm into the record that it turns out to repeat, and back', async () => {
    const { ids } = await visited(['重复公司']);
    const kept = await enterprise(app, { name: '重复公司（新）' });
    await grantedInvention(app, { of: [kept.id], filedOn: '2026-04-01', grantedOn: '2026-09-01' });
    const officer = await actors(app).officer();
    await app.get(EnterpriseMerges).merge(officer, ids[0], kept.id);
    await app.runJobs();
    expect(await targetOf(kept.id)).toMatchObject({ status: 'cleared', verdict: 'credited' });
    await app.get(EnterpriseMerges).unmerge(officer, ids[0]);
    await app.runJobs();
    expect(await targetOf(ids[0])).toMatchObject({ status: 'following-up', verdict: null });
  });

  it('is left as it is in an archived campaign', async () => {
    const { campaign, ids } = await visited(['存档公司']);
    const officer = await actors(app).officer();
    await app.get(Campaigns).close(officer, campaign.id);
    await app.get(Campaigns).archive(officer, campaign.id);
    await grantedInvention(app, { of: ids, filedOn: '2026-04-01', grantedOn: '2026-09-01' });
    await app.runJobs();
    expect(await targetOf(ids[0])).toMatchObject({ status: 'following-up', verdict: null });
  });
});
