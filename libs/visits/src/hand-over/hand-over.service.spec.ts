import { AccessGrant } from '@ipharbor/access';
import { HandOvers } from '@ipharbor/follow-ups';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actors, city } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { assign, plannedVisit, runningCampaign, team, visitor } from '../../../../test/given/visits';
import { Campaign } from '../campaign/campaign.entity';
import { TeamMember } from '../team/team.entity';
import { Visit, Visitor } from '../visit/visit.entity';
import { Visits } from '../visit/visits.service';

describeOnDatabase('Handing over what somebody visits', (app) => {
  const today = () => app.clock.today();
  const open = async (professionalId: string) =>
    (await app.rows(AccessGrant, { principalId: professionalId }))
      .filter(({ toOn }) => toOn === null || toOn >= today())
      .map(({ subjectType, subjectId }) => `${subjectType}:${subjectId}`)
      .sort();

  const begun = async (withHeir: boolean) => {
    const firm = await enterprise(app);
    const campaign = await runningCampaign(app);
    const leaver = await visitor(app, { nth: 1 }, { name: '陈志远' });
    const heir = await visitor(app, { nth: 2 }, { name: '李思齐' });
    const { team: formed } = await team(app, campaign.id, [leaver.person, ...(withHeir ? [heir.person] : [])]);
    await assign(app, campaign.id, formed.id, [firm.id]);
    const made = await plannedVisit(app, leaver.actor, { campaignId: campaign.id, enterpriseId: firm.id });
    await app.get(Visits).finish(leaver.actor, made.id, today());
    const planned = await plannedVisit(app, leaver.actor, {
      campaignId: campaign.id,
      enterpriseId: firm.id,
      plannedOn: '2026-12-01',
    });
    return { firm, campaign, leaver, heir, formed, made, planned };
  };

  it.each([false, true])(
    'gives place, sight and planned visits to the heir, and all of it back (heir on the team: %s)',
    async (withHeir) => {
      const { leaver, heir, made, planned, formed } = await begun(withHeir);
      const officer = await actors(app).officer({ region: city });
      const state = async () => ({
        members: (await app.rows(TeamMember))
          .filter(({ endedOn }) => endedOn === null)
          .map(({ professionalId, isLead }) => [professionalId, isLead]),
        visits: (await app.rows(Visit)).map(({ id, visitorId }) => [id, visitorId]),
        visitors: (await app.rows(Visitor)).map(({ id, professionalId, name, isLead }) => [
          id,
          professionalId,
          name,
          isLead,
        ]),
        sight: [await open(leaver.person.id), await open(heir.person.id)],
      });
      const before = await state();
      const wish = { leaverId: leaver.actor.accountId, recipientId: heir.actor.accountId, reason: '调离' };
      const { id } = await app.get(HandOvers).preview(officer, wish);
      await app.get(HandOvers).execute(officer, id);
      const after = await state();
      expect(after.members).toEqual([[heir.person.id, true]]);
      expect(new Map(after.visits as [string, string][])).toEqual(
        new Map([
          [made.id, leaver.person.id],
          [planned.id, heir.person.id],
        ]),
      );
      expect(after.sight).toEqual([[], before.sight[0]]);
      await app.get(Visits).appoint(heir.actor, planned.id);
      expect(await app.timeline(formed)).toContain('visit-team.member-replaced');
      await app.get(HandOvers).undo(officer, id);
      const restored = await state();
      expect(new Set(restored.members.map(String))).toEqual(new Set(before.members.map(String)));
      expect({ ...restored, members: [] }).toEqual({ ...before, members: [] });
    },
  );

  it('goes to nobody without the undertaking of secrecy: nothing moves', async () => {
    const { leaver, formed } = await begun(false);
    const stranger = await visitor(app, { nth: 3 }, { name: '王五', hasSecrecyUndertaking: false });
    const officer = await actors(app).officer({ region: city });
    const wish = { leaverId: leaver.actor.accountId, recipientId: stranger.actor.accountId, reason: '调离' };
    const { id } = await app.get(HandOvers).preview(officer, wish);
    await expect(app.get(HandOvers).execute(officer, id)).rejects.toThrowCode('undertaking-missing');
    expect((await app.rows(TeamMember, { teamId: formed.id })).map(({ endedOn }) => endedOn)).toEqual([null]);
  });

  it('gives the campaigns of a leader to a leader only', async () => {
    const { campaign } = await begun(false);
    const [leaver, officer] = [await actors(app).leader(), await actors(app).officer({ region: city })];
    const heir = await accountFor(app, 'leader', { nth: 2 });
    const refused = await app
      .get(HandOvers)
      .preview(officer, { leaverId: leaver.accountId, recipientId: officer.accountId, reason: '退休' });
    await expect(app.get(HandOvers).execute(officer, refused.id)).rejects.toThrowCode('leader-required');
    const { id } = await app
      .get(HandOvers)
      .preview(officer, { leaverId: leaver.accountId, recipientId: heir, reason: '退休' });
    await app.get(HandOvers).execute(officer, id);
    expect((await app.rows(Campaign, { id: campaign.id }))[0].leaderAccountId).toBe(heir);
  });
});
