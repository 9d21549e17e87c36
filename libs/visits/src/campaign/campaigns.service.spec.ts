import { WorkItem } from '@ipharbor/follow-ups';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actors, otherTownship, township } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { grantedInvention } from '../../../../test/given/ip-rights';
import { draftCampaign, runningCampaign } from '../../../../test/given/visits';
import { CampaignTarget } from '../target/target.entity';
import { Targets } from '../target/targets.service';
import { CampaignQueries } from './campaign.queries';
import { Campaigns } from './campaign.service';

const page = { page: 1, pageSize: 20, total: 'exact' } as const;

describeOnDatabase('Campaigns', (app) => {
  const campaigns = () => app.get(Campaigns);

  it('freezes at the launch who matches then; who comes later is the difference, and joins with a reason', async () => {
    const officer = await actors(app).officer();
    const first = await enterprise(app, { name: '甲公司' });
    await grantedInvention(app, { of: [(await enterprise(app, { name: '有专利公司' })).id] });
    const campaign = await runningCampaign(app);
    expect((await app.rows(CampaignTarget)).map(({ enterpriseId }) => enterpriseId)).toEqual([first.id]);

    const later = await enterprise(app, { name: '新来公司' });
    const difference = await app.get(CampaignQueries).difference(officer, campaign.id, page);
    expect(difference).toMatchObject({ total: 1, items: [{ enterpriseId: later.id, enterpriseName: '新来公司' }] });

    const rows = await app
      .get(Targets)
      .add(officer, campaign.id, { enterpriseIds: [later.id, first.id], reason: '新设研发中心' });
    expect(rows.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual(['added', 'already-a-target']);
    expect((await app.get(CampaignQueries).difference(officer, campaign.id, page)).total).toBe(0);
    const [target] = await app.rows(CampaignTarget, { enterpriseId: later.id });
    expect(target.addedReason).toBe('新设研发中心');
    expect(await app.timeline(campaign)).toEqual([
      'campaign.drafted',
      'campaign.submitted',
      'campaign.approved',
      'campaign.launched',
    ]);
  });

  it('previews by township what a launch would freeze', async () => {
    await enterprise(app, { name: '甲公司', jurisdictionRegion: township });
    await enterprise(app, { name: '乙公司', jurisdictionRegion: otherTownship });
    const { id } = await draftCampaign(app);
    const preview = await app.get(CampaignQueries).preview(await actors(app).officer(), id);
    expect(preview).toMatchObject({ count: 2, on: '2026-11-23' });
    expect(preview.byRegion.map(({ regionCode, count }) => [regionCode, count])).toEqual([
      [otherTownship, 1],
      [township, 1],
    ]);
  });

  it('freezes the baseline of a doubling campaign, with its day and source', async () => {
    const firm = await enterprise(app);
    await grantedInvention(app, { of: [firm.id] });
    await grantedInvention(app, { of: [firm.id] });
    const campaign = await runningCampaign(app, { kind: 'doubling' });
    expect(campaign.baselineSource).toBe('知识产权登记库 2026-11-23');
    expect((await app.rows(CampaignTarget))[0]).toMatchObject({ baseline: 2, baselineOn: '2026-11-23' });
  });

  it('is approved by the leader in charge alone, and never by whoever submitted it', async () => {
    const officer = await actors(app).officer();
    const { id } = await draftCampaign(app);
    await campaigns().submit(officer, id);
    const item = (await app.rows(WorkItem))[0];
    expect(item).toMatchObject({
      kind: 'campaign.approval',
      ownerAccountId: await accountFor(app, 'leader'),
      status: 'open',
    });
    await expect(campaigns().approve(await actors(app).leader({ nth: 2 }), id)).rejects.toThrowCode(
      'not-the-leader-in-charge',
    );
    await campaigns().approve(await actors(app).leader(), id);
    expect((await app.rows(WorkItem))[0].status).toBe('done');

    const own = await draftCampaign(app, { leaderAccountId: officer.accountId });
    await campaigns().submit(officer, own.id);
    await expect(campaigns().approve(officer, own.id)).rejects.toThrowCode('own-approval');
  });

  it('comes back with a reason and can be changed and submitted again', async () => {
    const officer = await actors(app).officer();
    const draft = await draftCampaign(app);
    await campaigns().submit(officer, draft.id);
    const returned = await campaigns().return(await actors(app).leader(), draft.id, '请缩小范围');
    expect(returned).toMatchObject({ status: 'draft', returnReason: '请缩小范围' });
    const { name, startsOn, endsOn, leaderAccountId } = draft;
    const plan = { name, startsOn, endsOn, leaderAccountId, criteria: { maxInventions: 0, minRdStaff: 10 } };
    const changed = await campaigns().change(officer, draft.id, returned.version, plan);
    expect(changed.criteria).toEqual(plan.criteria);
    await expect(campaigns().change(officer, draft.id, returned.version, plan)).rejects.toThrowCode('stale');
    expect((await campaigns().submit(officer, draft.id)).returnReason).toBeNull();
  });

  it('keeps the two kinds apart, and does not launch for nobody', async () => {
    await expect(draftCampaign(app, { criteria: { minInventions: 1 } })).rejects.toThrowCode('criteria-of-other-kind');
    await expect(draftCampaign(app, { kind: 'doubling', criteria: {} })).rejects.toThrowCode('criteria-of-other-kind');
    await expect(draftCampaign(app, { endsOn: '2025-12-31' })).rejects.toThrowCode('campaign-period-reversed');
    await expect(runningCampaign(app)).rejects.toThrowCode('no-targets');
  });

  it('belongs to its region: a township neither drafts nor launches for the city', async () => {
    const { id } = await draftCampaign(app);
    const village = await actors(app).officer({ region: township });
    await expect(campaigns().submit(village, id)).rejects.toThrowCode('not-found');
    const { name, startsOn, endsOn, leaderAccountId } = await draftCampaign(app);
    const cityWide = { kind: 'zero-clearing', regionCode: '410184', name, startsOn, endsOn, leaderAccountId } as const;
    await expect(campaigns().draft(village, cityWide)).rejects.toThrowCode('not-found');
  });
});
