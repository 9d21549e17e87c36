import { Accounts, type Actor } from '@ipharbor/access';
import { Agency, Professional } from '@ipharbor/directory';
import { newId } from '@ipharbor/platform/kernel';
import type { TestApplication } from '@ipharbor/platform/testing';
import {
  Assignments,
  Campaigns,
  Teams,
  VisitRecords,
  VisitVerdicts,
  Visits,
  type Campaign,
  type DraftCampaignDto,
  type PlanVisitDto,
  type TeamMember,
  type Visit,
  type VisitTeam,
  type WriteRecordDto,
} from '@ipharbor/visits';
import { accountFor, actorFor, actors, city, type Whom } from './access';

/** A service agency of the city. */
export async function serviceAgency(
  app: TestApplication,
  id: string = newId(),
  name = '郑州某某专利代理事务所',
): Promise<Agency> {
  const [known] = await app.rows(Agency, { id });
  if (known) return known;
  const now = app.clock.now();
  const row = Object.assign(new Agency(), { id, regionCode: city, createdAt: now, updatedAt: now });
  row.rename(name);
  await app.write((tx) => tx.insert(row));
  return row;
}

/** Somebody who may visit: with the undertaking of secrecy, unless it is said that there is none. */
export async function professional(app: TestApplication, facts: Partial<Professional> = {}): Promise<Professional> {
  const now = app.clock.now();
  const row = Object.assign(new Professional(), {
    id: newId(),
    kind: 'expert',
    regionCode: city,
    hasSecrecyUndertaking: true,
    createdAt: now,
    updatedAt: now,
  });
  row.rename(facts.name ?? '陈志远');
  await app.write((tx) => tx.insert(Object.assign(row, facts)));
  return row;
}

/** A commissioner who is in the register of professionals, and their actor. */
export async function visitor(
  app: TestApplication,
  whom: Whom = {},
  facts: Partial<Professional> = {},
): Promise<{ actor: Actor; person: Professional }> {
  const person = await professional(app, facts);
  const id = await accountFor(app, 'commissioner', whom);
  const { version } = (await app.get(Accounts).find(id))!;
  const administrator = await actors(app).systemAdministrator();
  await app.get(Accounts).change(administrator, id, version, { professionalId: person.id });
  return { actor: await actorFor(app, 'commissioner', whom), person };
}

/** A zero-clearing campaign of the city, as its officer drafts it. */
export async function draftCampaign(app: TestApplication, facts: Partial<DraftCampaignDto> = {}): Promise<Campaign> {
  const officer = await actors(app).officer();
  const kind = facts.kind ?? 'zero-clearing';
  return app.get(Campaigns).draft(officer, {
    kind,
    name: kind === 'zero-clearing' ? '2026 年清零行动' : '2026 年倍增行动',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    criteria: kind === 'zero-clearing' ? { maxInventions: 0 } : { minInventions: 1 },
    leaderAccountId: await accountFor(app, 'leader'),
    ...facts,
  });
}

/** Approved by the leader and launched: every enterprise that is there and matches is on its list. */
export async function runningCampaign(app: TestApplication, facts: Partial<DraftCampaignDto> = {}): Promise<Campaign> {
  const { id } = await draftCampaign(app, facts);
  await app.get(Campaigns).submit(await actors(app).officer(), id);
  await app.get(Campaigns).approve(await actors(app).leader(), id);
  return app.get(Campaigns).launch(await actors(app).officer(), id);
}

/** A team of one or more; the first leads. */
export async function team(
  app: TestApplication,
  campaignId: string,
  people: readonly Pick<Professional, 'id'>[],
  facts: { name?: string; capacity?: number } = {},
): Promise<{ team: VisitTeam; members: TeamMember[] }> {
  const members = people.map(({ id }, at) => ({ professionalId: id, isLead: at === 0 }));
  return app.get(Teams).form(await actors(app).officer(), campaignId, { name: '第一走访小组', ...facts, members });
}

/** Gives enterprises to a team. */
export async function assign(app: TestApplication, campaignId: string, teamId: string, enterpriseIds: string[]) {
  return app.get(Assignments).assign(await actors(app).officer(), campaignId, { teamId, enterpriseIds });
}

export async function plannedVisit(
  app: TestApplication,
  actor: Actor,
  facts: Pick<PlanVisitDto, 'campaignId' | 'enterpriseId'> & Partial<PlanVisitDto>,
): Promise<Visit> {
  return app.get(Visits).plan(actor, { plannedOn: app.clock.today(), ...facts });
}

/** The record of a visit made today. */
export const record = (app: TestApplication, facts: Partial<WriteRecordDto> = {}): WriteRecordDto => ({
  visitedOn: app.clock.today(),
  mode: 'on-site',
  record: {
    interviewees: [{ name: '王经理', position: '技术部经理', phone: '13800000000' }],
    summary: '有研发团队，尚无发明专利。',
    advice: '就除霜控制方法尽快提交发明申请。',
    hasIpUnit: false,
    ipStaffFullTime: 0,
    ipStaffPartTime: 1,
  },
  ...facts,
});

/** Planned, recorded and accepted, by whoever is named; it took place today unless another day is said. */
export async function acceptedVisit(
  app: TestApplication,
  actor: Actor,
  facts: Pick<PlanVisitDto, 'campaignId' | 'enterpriseId'> & Partial<PlanVisitDto>,
  visitedOn = app.clock.today(),
): Promise<Visit> {
  const { id } = await plannedVisit(app, actor, facts);
  await app.get(VisitRecords).write(actor, id, record(app, { visitedOn }));
  const reason = '企业未及时确认，电话核实属实';
  return app.get(VisitVerdicts).review(await actors(app).officer(), id, { outcome: 'accepted', reason });
}
