import { Campaigns, CampaignTarget, Targets, VisitRecords, VisitVerdicts, type Visit } from '@ipharbor/visits';
import { accountFor, actors } from '../../given/access';
import { enterprise } from '../../given/directory';
import {
  assign,
  draftCampaign,
  plannedVisit,
  professional,
  record,
  runningCampaign,
  serviceAgency,
  team,
  visitor,
} from '../../given/visits';
import type { Given, Sample, Samples } from '../sample';

const drafted = async ({ app, near }: Given) =>
  draftCampaign(app, { regionCode: near.region, leaderAccountId: await accountFor(app, 'leader', near) });

const submitted = async (given: Given) =>
  given.app.get(Campaigns).submit(await actors(given.app).officer(), (await drafted(given)).id);

const approved = async (given: Given) =>
  given.app.get(Campaigns).approve(await given.actor('leader'), (await submitted(given)).id);

const running = async ({ app, near }: Given) => {
  const firm = await enterprise(app, { id: near.enterpriseId, jurisdictionRegion: near.region });
  const campaign = await runningCampaign(app, { regionCode: near.region });
  const [target] = await app.rows(CampaignTarget, { enterpriseId: firm.id });
  return { campaign, target };
};

/** The firm of near, assigned to a team of its commissioner, who works for its agency. */
const assigned = async (given: Given) => {
  const { app, near } = given;
  const { campaign, target } = await running(given);
  const { id: agencyId } = await serviceAgency(app, near.agencyId);
  const { actor, person } = await visitor(app, near, { agencyId });
  const { team: own } = await team(app, campaign.id, [person]);
  await assign(app, campaign.id, own.id, [near.enterpriseId]);
  return { campaign, target, team: own, actor, planned: { campaignId: campaign.id, enterpriseId: near.enterpriseId } };
};

const planned = async (given: Given) => {
  const { actor, planned } = await assigned(given);
  return { actor, visit: await plannedVisit(given.app, actor, planned) };
};

const recorded = async (given: Given): Promise<Visit> => {
  const { actor, visit } = await planned(given);
  const unpublishedInventions = [{ name: '一种除霜阀', stage: '样机', disclosureRisk: 'none' as const }];
  return given.app.get(VisitRecords).write(actor, visit.id, record(given.app, { unpublishedInventions }));
};

const onCampaign =
  (make: (given: Given) => Promise<{ id: string }>, body?: object) =>
  async (given: Given): Promise<Sample> => ({ params: { id: (await make(given)).id }, body });
const onRunning = onCampaign(async (given) => (await running(given)).campaign);
const onVisit =
  (body?: object) =>
  async (given: Given): Promise<Sample> => ({ params: { id: (await planned(given)).visit.id }, body });
const reason = { reason: '情况有变' };

export const samples: Samples = {
  'GET /campaign-kinds': () => ({ isShared: true }),
  'GET /campaigns': async (given) => ({ rows: [(await assigned(given)).campaign.id] }),
  'POST /campaigns': async ({ app, near }) => ({
    body: {
      kind: 'zero-clearing',
      name: '清零行动',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      regionCode: near.region,
      leaderAccountId: await accountFor(app, 'leader', near),
    },
    hidesBody: true,
  }),
  'GET /campaigns/:id': onCampaign(async (given) => (await assigned(given)).campaign),
  'PUT /campaigns/:id': async (given) => {
    const { id, name, startsOn, endsOn, leaderAccountId, version } = await drafted(given);
    return { params: { id }, version, body: { name, startsOn, endsOn, leaderAccountId } };
  },
  'POST /campaigns/:id/target-preview': onCampaign(drafted),
  'PUT /campaigns/:id/submission': onCampaign(drafted),
  'PUT /campaigns/:id/approval': onCampaign(submitted),
  'PUT /campaigns/:id/return': onCampaign(submitted, reason),
  'PUT /campaigns/:id/launch': async (given) => {
    await enterprise(given.app, { jurisdictionRegion: given.near.region });
    return { params: { id: (await approved(given)).id } };
  },
  'PUT /campaigns/:id/closure': onRunning,
  'PUT /campaigns/:id/archive': onCampaign(async (given) => {
    const { campaign } = await running(given);
    return given.app.get(Campaigns).close(await actors(given.app).officer(), campaign.id);
  }),
  'GET /campaigns/:id/target-difference': async (given) => {
    const { campaign } = await running(given);
    const later = await enterprise(given.app, { name: '新来公司', jurisdictionRegion: given.near.region });
    return { params: { id: campaign.id }, rows: [later.id] };
  },
  'GET /campaigns/:id/targets': async (given) => {
    const { campaign, target } = await assigned(given);
    return { params: { id: campaign.id }, rows: [target.id] };
  },
  'POST /campaigns/:id/targets': async (given) => {
    const { campaign } = await running(given);
    const later = await enterprise(given.app, { name: '新来公司', jurisdictionRegion: given.near.region });
    return { params: { id: campaign.id }, body: { enterpriseIds: [later.id], ...reason } };
  },
  'POST /campaigns/:id/target-assignments': async (given) => {
    const { campaign, team: own } = await assigned(given);
    return { params: { id: campaign.id }, body: { teamId: own.id, regionCode: given.near.region } };
  },
  'GET /campaigns/:id/funnel': onCampaign(async (given) => (await assigned(given)).campaign),
  'GET /campaigns/:id/teams': onCampaign(async (given) => (await assigned(given)).campaign),
  'POST /campaigns/:id/teams': async (given) => {
    const { campaign } = await running(given);
    const { id } = await professional(given.app);
    return { params: { id: campaign.id }, body: { name: '第二小组', members: [{ professionalId: id, isLead: true }] } };
  },
  'PATCH /campaigns/:id/teams/:teamId': async (given) => {
    const { campaign, team: own } = await assigned(given);
    return { params: { id: campaign.id, teamId: own.id }, version: own.version, body: { capacity: 90 } };
  },
  'PUT /campaigns/:id/teams/:teamId/end': async (given) => {
    const { campaign } = await running(given);
    const { team: own } = await team(given.app, campaign.id, [await professional(given.app)]);
    return { params: { id: campaign.id, teamId: own.id }, version: own.version };
  },
  'GET /campaign-targets': async (given) => ({ rows: [(await assigned(given)).target.id] }),
  'GET /campaign-targets/:id': onCampaign(async (given) => (await assigned(given)).target),
  'PUT /campaign-targets/:id/stop': onCampaign(async (given) => (await running(given)).target, { reason: 'no-rd' }),
  'PUT /campaign-targets/:id/reopening': onCampaign(async (given) => {
    const { target } = await running(given);
    return given.app.get(Targets).stop(await actors(given.app).officer(), target.id, { reason: 'declined' });
  }, reason),
  'GET /visits': async (given) => ({ rows: [(await planned(given)).visit.id] }),
  'POST /visits': async (given) => ({
    body: { ...(await assigned(given)).planned, plannedOn: given.app.clock.today() },
    hidesBody: true,
  }),
  'GET /visits/:id': onVisit(),
  'GET /visits/:id/disclosure': onCampaign(recorded),
  'GET /visits/:id/paper-form': onVisit(),
  'PUT /visits/:id/appointment': onVisit(),
  'PUT /visits/:id/rescheduling': onVisit({ plannedOn: '2026-12-01' }),
  'PUT /visits/:id/no-show': onVisit(reason),
  'PUT /visits/:id/declination': onVisit(reason),
  'PUT /visits/:id/cancellation': onVisit(reason),
  'PUT /visits/:id/completion': onVisit({ visitedOn: '2026-11-23' }),
  'PUT /visits/:id/record': async (given) => ({
    params: { id: (await planned(given)).visit.id },
    body: record(given.app),
  }),
  'PUT /visits/:id/confirmation': onCampaign(recorded, { outcome: 'confirmed' }),
  'PUT /visits/:id/review': onCampaign(
    async (given) => {
      const { id } = await recorded(given);
      const by = await actors(given.app).enterprise();
      return given.app.get(VisitVerdicts).confirm(by, id, { outcome: 'confirmed', means: 'account' });
    },
    { outcome: 'accepted' },
  ),
  'GET /overview': () => ({}),
};
