import { AccessGrant } from '@ipharbor/access';
import { Enterprise, EnterprisePolicy, Enterprises } from '@ipharbor/directory';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship, township } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { assign, plannedVisit, professional, runningCampaign, team, visitor } from '../../../../test/given/visits';
import { Visit } from '../visit/visit.entity';
import { Assignments } from './assignments.service';
import { CampaignTarget } from './target.entity';
import { Targets } from './targets.service';

describeOnDatabase('Assignments', (app) => {
  async function listed(count: number, region = township): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1)
      ids.push((await enterprise(app, { name: `${region} 企业 ${n}`, jurisdictionRegion: region })).id);
    return ids;
  }
  const sees = async (who: { actor: Parameters<EnterprisePolicy['covers']>[0] }, id: string) =>
    app.get(EnterprisePolicy).covers(who.actor, (await app.rows(Enterprise, { id }))[0]);

  it('opens each enterprise to the team, and closes it to the team that had it', async () => {
    const [id] = await listed(1);
    const campaign = await runningCampaign(app);
    const [one, other] = [await visitor(app, { nth: 1 }), await visitor(app, { nth: 2 }, { name: '孙立' })];
    const first = await team(app, campaign.id, [one.person]);
    const second = await team(app, campaign.id, [other.person]);
    expect(await sees(one, id)).toBe(false);

    expect((await assign(app, campaign.id, first.team.id, [id]))[0]).toMatchObject({
      outcome: 'assigned',
      status: 'assigned',
    });
    expect([await sees(one, id), await sees(other, id)]).toEqual([true, false]);
    const visit = await plannedVisit(app, one.actor, { campaignId: campaign.id, enterpriseId: id });

    expect((await assign(app, campaign.id, second.team.id, [id]))[0]).toMatchObject({
      outcome: 'reassigned',
      status: 'assigned',
    });
    expect([await sees(one, id), await sees(other, id)]).toEqual([false, true]);
    expect((await app.rows(Visit, { id: visit.id }))[0].status).toBe('cancelled');

    expect((await assign(app, campaign.id, first.team.id, [id]))[0].outcome).toBe('reassigned');
    expect([await sees(one, id), await sees(other, id)]).toEqual([true, false]);
    expect((await app.rows(AccessGrant, { subjectType: 'enterprise' })).length).toBe(2);
  });

  it('says for each row what became of it', async () => {
    const ids = await listed(4);
    const campaign = await runningCampaign(app);
    const { team: own } = await team(app, campaign.id, [await professional(app)], { capacity: 2 });
    const [target] = await app.rows(CampaignTarget, { enterpriseId: ids[0] });
    await app.get(Targets).stop(await actors(app).officer(), target.id, { reason: 'no-rd' });
    await assign(app, campaign.id, own.id, [ids[1]]);
    const rows = await assign(app, campaign.id, own.id, ids);
    const byFirm = new Map(rows.map(({ enterpriseId, outcome, problem }) => [enterpriseId, problem?.code ?? outcome]));
    expect(ids.map((id) => byFirm.get(id)).slice(0, 2)).toEqual(['target-closed', 'unchanged']);
    expect(
      ids
        .map((id) => byFirm.get(id))
        .slice(2)
        .sort(),
    ).toEqual(['assigned', 'team-full']);
  });

  it('selects by township or industry, and never everything by mistake', async () => {
    await listed(2);
    const [far] = await listed(1, otherTownship);
    const campaign = await runningCampaign(app);
    const { team: own } = await team(app, campaign.id, [await professional(app)]);
    const officer = await actors(app).officer();
    const by = (what: object) => app.get(Assignments).assign(officer, campaign.id, { teamId: own.id, ...what });
    await expect(by({})).rejects.toThrowCode('nothing-selected');
    expect((await by({ regionCode: otherTownship })).map(({ enterpriseId }) => enterpriseId)).toEqual([far]);
    expect(await by({ industryPrefix: 'C27' })).toEqual([]);
    await expect(by({ regionCode: township, intoWave: 2 })).rejects.toThrowCode('unknown-wave');
    await by({ regionCode: township, intoWave: 1 });
    expect(await app.rows(CampaignTarget, { wave: 1 })).toHaveLength(2);
  });

  it('takes nobody without the undertaking of secrecy, and exactly one lead', async () => {
    await listed(1);
    const campaign = await runningCampaign(app);
    const unsigned = await professional(app, { hasSecrecyUndertaking: false });
    await expect(team(app, campaign.id, [unsigned])).rejects.toThrowCode('undertaking-missing');
    await expect(team(app, campaign.id, [])).rejects.toThrowCode('one-lead');
    const person = await professional(app);
    await expect(team(app, campaign.id, [person, person])).rejects.toThrowCode('member-twice');
  });

  it('never gives a team more than it carries, three officers at once', async () => {
    const ids = await listed(12);
    const campaign = await runningCampaign(app);
    const { team: own } = await team(app, campaign.id, [await professional(app)], { capacity: 10 });
    const parts = [ids.slice(0, 4), ids.slice(4, 8), ids.slice(8, 12)];
    const answers = await Promise.all(parts.map((part) => assign(app, campaign.id, own.id, part)));
    expect(answers.flat().filter(({ outcome }) => outcome === 'assigned')).toHaveLength(10);
    expect(answers.flat().filter(({ problem }) => problem?.code === 'team-full')).toHaveLength(2);
    expect(await app.rows(CampaignTarget, { teamId: own.id })).toHaveLength(10);
  });

  it('follows the enterprise to another township, and stops when it is deregistered', async () => {
    const [id] = await listed(1);
    await runningCampaign(app);
    const officer = await actors(app).officer();
    const { version } = (await app.rows(Enterprise, { id }))[0];
    const moved = await app.get(Enterprises).change(officer, id, version, { jurisdictionRegion: otherTownship });
    await app.runJobs();
    expect((await app.rows(CampaignTarget))[0]).toMatchObject({ regionCode: otherTownship, status: 'listed' });
    await app.get(Enterprises).change(officer, id, moved.version, { registrationStatus: 'deregistered' });
    await app.runJobs();
    expect((await app.rows(CampaignTarget))[0]).toMatchObject({ status: 'stopped', stopReason: 'deregistered' });
  });

  it('reopens what was stopped where its facts put it', async () => {
    const [id] = await listed(1);
    const campaign = await runningCampaign(app);
    const { team: own } = await team(app, campaign.id, [await professional(app)]);
    await assign(app, campaign.id, own.id, [id]);
    const officer = await actors(app).officer();
    const [target] = await app.rows(CampaignTarget);
    await app.get(Targets).stop(officer, target.id, { reason: 'declined' });
    await expect(app.get(Targets).stop(officer, target.id, { reason: 'no-rd' })).rejects.toThrowCode(
      'illegal-transition',
    );
    expect(await app.get(Targets).reopen(officer, target.id, '企业改变主意')).toMatchObject({
      status: 'assigned',
      stopReason: null,
    });
  });
});
