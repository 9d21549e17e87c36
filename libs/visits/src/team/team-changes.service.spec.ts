import { EnterprisePolicy, Enterprise } from '@ipharbor/directory';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, township } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { assign, runningCampaign, team, visitor } from '../../../../test/given/visits';
import { TeamChanges } from './team-changes.service';
import { TeamMember } from './team.entity';

describeOnDatabase('a visiting team', (app) => {
  const sees = async (who: { actor: Parameters<EnterprisePolicy['covers']>[0] }, id: string) =>
    app.get(EnterprisePolicy).covers(who.actor, (await app.rows(Enterprise, { id }))[0]);

  async function carrying() {
    const { id } = await enterprise(app, { name: '企业', jurisdictionRegion: township });
    const campaign = await runningCampaign(app);
    const [one, other] = [await visitor(app, { nth: 1 }), await visitor(app, { nth: 2 }, { name: '孙立' })];
    const { team: own } = await team(app, campaign.id, [one.person]);
    await assign(app, campaign.id, own.id, [id]);
    const officer = await actors(app).officer();
    return { id, campaign, own, one, other, officer, changes: app.get(TeamChanges) };
  }

  it('opens its enterprises to whoever comes and closes them to whoever leaves, who may come back', async () => {
    const { id, campaign, own, one, other, officer, changes } = await carrying();
    const lead = (who: typeof one) => [{ professionalId: who.person.id, isLead: true }];

    const changed = await changes.change(officer, campaign.id, own.id, own.version, { members: lead(other) });
    expect(changed.members.map(({ name }) => name)).toEqual(['孙立']);
    expect([await sees(one, id), await sees(other, id)]).toEqual([false, true]);

    await changes.change(officer, campaign.id, own.id, changed.team.version, {
      members: [...lead(one), { professionalId: other.person.id }],
    });
    expect([await sees(one, id), await sees(other, id)]).toEqual([true, true]);
    expect(await app.rows(TeamMember, { teamId: own.id })).toHaveLength(2);
    expect(await app.timeline(own)).toEqual(['visit-team.formed', 'visit-team.changed', 'visit-team.changed']);
  });

  it('cannot carry less than it does, nor be without a lead, nor end while it carries targets', async () => {
    const { campaign, own, one, officer, changes } = await carrying();
    const change = (dto: object) => changes.change(officer, campaign.id, own.id, own.version, dto);
    await expect(change({ capacity: 0 })).rejects.toMatchObject({ code: 'capacity-below-load' });
    await expect(change({ members: [{ professionalId: one.person.id }] })).rejects.toMatchObject({ code: 'one-lead' });
    await expect(changes.end(officer, campaign.id, own.id, own.version)).rejects.toMatchObject({
      code: 'team-carries-targets',
    });
    await expect(changes.change(officer, campaign.id, own.id, own.version + 1, {})).rejects.toMatchObject({
      code: 'stale',
    });
    expect(await app.timeline(own)).toEqual(['visit-team.formed']);
  });

  it('once ended sees nothing more and is given nothing more', async () => {
    const { id, campaign, own, one, other, officer, changes } = await carrying();
    const { team: second } = await team(app, campaign.id, [other.person], { name: '第二小组' });
    await assign(app, campaign.id, second.id, [id]);
    const { team: ended } = await changes.end(officer, campaign.id, own.id, own.version);
    expect(ended.endedOn).toBe(app.clock.today());
    await expect(assign(app, campaign.id, own.id, [id])).rejects.toMatchObject({ code: 'team-ended' });
    await expect(changes.change(officer, campaign.id, own.id, ended.version, {})).rejects.toMatchObject({
      code: 'team-ended',
    });
    expect(await sees(one, id)).toBe(false);
  });
});
