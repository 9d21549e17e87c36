import { createHash } from 'node:crypto';
import { AccessGrant, type GrantPrincipalType } from '@ipharbor/access';
import { dayAfter, type IsoDay, type SubjectRef } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import { CampaignTarget } from '../target/target.entity';
import type { TeamMember, VisitTeam } from './team.entity';

/** What a member is given access to, and why. */
export interface Opening {
  readonly subject: SubjectRef;
  readonly regionCode: string;
  readonly reason: string;
}

/** What a place on the team opens: the campaign, the team, and the enterprises of its targets. */
export async function openingsOf(tx: Tx, team: VisitTeam): Promise<Opening[]> {
  const campaign = (await tx.find(Campaign, team.campaignId))!;
  const reason = `走访活动：${campaign.name}`;
  const targets = await tx.findBy(CampaignTarget, { teamId: team.id });
  const { regionCode } = campaign;
  return [
    { subject: tx.refOf(campaign), regionCode, reason },
    { subject: tx.refOf(team), regionCode, reason },
    ...targets.map((target) => ({
      subject: { type: 'enterprise', id: target.enterpriseId },
      regionCode: target.regionCode,
      reason,
    })),
  ];
}

export const subjectsOf = (openings: readonly Opening[]): SubjectRef[] => openings.map(({ subject }) => subject);

/** Opens records to the members of a team; what was opened before and ended is opened again. */
export async function openTo(
  tx: Tx,
  members: readonly TeamMember[],
  openings: readonly Opening[],
  today: IsoDay,
): Promise<void> {
  const grants = openings.flatMap((opening) => members.map((member) => grantOf(member, opening, today)));
  const earlier = new Map((await tx.findMany(AccessGrant, idsOf(grants))).map((grant) => [grant.id, grant]));
  for (const grant of earlier.values()) grant.toOn = null;
  await tx.updateMany([...earlier.values()]);
  await tx.insertMany(grants.filter(({ id }) => !earlier.has(id)));
}

/** From this moment on the members see these records no more, unless they do for another reason. */
export async function closeTo(
  tx: Tx,
  members: readonly TeamMember[],
  subjects: readonly SubjectRef[],
  today: IsoDay,
): Promise<void> {
  const ids = subjects.flatMap((subject) => members.map((member) => grantId(member.id, subject)));
  const grants = (await tx.findMany(AccessGrant, ids)).filter(({ toOn }) => toOn === null);
  for (const grant of grants) grant.toOn = dayAfter(today, -1);
  await tx.updateMany(grants);
}

function grantOf(member: TeamMember, { subject, regionCode, reason }: Opening, fromOn: IsoDay): AccessGrant {
  const principalType: GrantPrincipalType = 'professional';
  return Object.assign(new AccessGrant(), {
    id: grantId(member.id, subject),
    principalType,
    principalId: member.professionalId,
    subjectType: subject.type,
    subjectId: subject.id,
    regionCode,
    reason,
    fromOn,
    toOn: null,
  });
}

/** Each membership opens a record once: the id follows from both, so that giving twice and taking away find the same row. */
function grantId(memberId: string, { type, id }: SubjectRef): string {
  const hex = createHash('sha256').update(`${memberId}\n${type}\n${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
