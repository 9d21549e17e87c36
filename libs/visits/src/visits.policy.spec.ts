import type { Actor } from '@ipharbor/access';
import { Reader, type Policy } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import type { EntityTarget } from 'typeorm';
import { actors, agency, firm, otherAgency, otherFirm, otherTownship, township } from '../../../test/given/access';
import { enterprise } from '../../../test/given/directory';
import {
  assign,
  draftCampaign,
  plannedVisit,
  record,
  runningCampaign,
  serviceAgency,
  team,
  visitor,
} from '../../../test/given/visits';
import { Campaign } from './campaign/campaign.entity';
import { CampaignPolicy, CampaignSight } from './campaign/campaign.policy';
import { CampaignTarget } from './target/target.entity';
import { TargetPolicy } from './target/target.policy';
import { Visit } from './visit/visit.entity';
import { DisclosurePolicy, VisitPolicy, VisitTeamPolicy } from './visit/visit.policy';
import { VisitDisclosure } from './visit/visit-disclosure.entity';
import { VisitRecords } from './visit/visit-records.service';

/** Two firms in two townships, each visited by a team of its own; one campaign runs, one is a draft. */
describeOnDatabase('who sees what of visiting', (app) => {
  async function everything(): Promise<Record<string, Actor>> {
    await enterprise(app, { id: firm });
    await enterprise(app, { id: otherFirm, name: '其他公司', jurisdictionRegion: otherTownship });
    const campaign = await runningCampaign(app);
    await draftCampaign(app);
    await runningCampaign(app, { regionCode: otherTownship });
    const people: Actor[] = [];
    for (const [nth, agencyId, enterpriseId] of [
      [1, agency, firm],
      [2, otherAgency, otherFirm],
    ] as const) {
      await serviceAgency(app, agencyId, `事务所 ${nth}`);
      const { actor, person } = await visitor(app, { nth }, { agencyId });
      const { team: own } = await team(app, campaign.id, [person]);
      await assign(app, campaign.id, own.id, [enterpriseId]);
      const visit = await plannedVisit(app, actor, { campaignId: campaign.id, enterpriseId });
      const unpublishedInventions = [{ name: '某装置', stage: '样机', disclosureRisk: 'none' as const }];
      await app.get(VisitRecords).write(actor, visit.id, record(app, { unpublishedInventions }));
      people.push(actor);
    }
    const who = actors(app);
    return {
      city: await who.officer(),
      leader: await who.leader(),
      township: await who.officer({ region: township }),
      otherTownship: await who.officer({ region: otherTownship }),
      visitor: people[0],
      otherVisitor: people[1],
      stranger: await who.commissioner({ nth: 9 }),
      agency: await who.agency(),
      enterprise: await who.enterprise(),
      auditor: await who.auditAdministrator(),
    };
  }

  /** How many rows each sees; the list and the check of single rows must agree on every one. */
  async function seen<Row extends { id: string }>(
    people: Record<string, Actor>,
    entity: EntityTarget<Row>,
    policy: Policy<Row, Actor>,
  ) {
    const all = await app.rows(entity);
    const counts: Record<string, number> = {};
    for (const [name, actor] of Object.entries(people)) {
      const listed = await policy.scope(actor, app.get(Reader).from(entity, 'row')).getMany();
      const ids = listed.map(({ id }) => id).sort();
      const covered: string[] = [];
      for (const row of all) if (await policy.covers(actor, row)) covered.push(row.id);
      expect([name, ids]).toEqual([name, covered.sort()]);
      counts[name] = ids.length;
    }
    return counts;
  }
  const nobody = { stranger: 0, auditor: 0 };

  it('is one rule for lists and for single records', async () => {
    const people = await everything();
    expect(await seen(people, Campaign, app.get(CampaignPolicy))).toMatchObject({
      city: 3,
      township: 0,
      otherTownship: 1,
      visitor: 0,
      enterprise: 0,
      ...nobody,
    });
    expect(await seen(people, Campaign, app.get(CampaignSight))).toMatchObject({
      city: 3,
      leader: 3,
      township: 1,
      otherTownship: 2,
      visitor: 1,
      agency: 0,
      enterprise: 0,
      ...nobody,
    });
    expect(await seen(people, CampaignTarget, app.get(TargetPolicy))).toMatchObject({
      city: 3,
      township: 1,
      otherTownship: 2,
      visitor: 1,
      otherVisitor: 1,
      agency: 1,
      enterprise: 0,
      ...nobody,
    });
    expect(await seen(people, Visit, app.get(VisitPolicy))).toMatchObject({
      city: 2,
      township: 1,
      visitor: 1,
      agency: 1,
      enterprise: 1,
      ...nobody,
    });
    expect(await seen(people, Visit, app.get(VisitTeamPolicy))).toMatchObject({
      city: 2,
      township: 1,
      visitor: 1,
      agency: 0,
      enterprise: 0,
      ...nobody,
    });
    expect(await seen(people, VisitDisclosure, app.get(DisclosurePolicy))).toMatchObject({
      city: 2,
      township: 0,
      otherTownship: 0,
      visitor: 1,
      otherVisitor: 1,
      agency: 0,
      enterprise: 0,
      ...nobody,
    });
  });
});
