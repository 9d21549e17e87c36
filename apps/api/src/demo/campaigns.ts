import { Assignments, Campaigns, Teams, type Campaign } from '@ipharbor/visits';
import { newId } from '@ipharbor/platform/kernel';
import type { DemoCity } from './demo-city';
import { at, type Story } from './story';

/** 走访小组 of the running campaign. */
export interface DemoTeam {
  readonly name: string;
  /** Who leads, by user name: plans and records its visits. */
  readonly lead: string;
  /** By the numbers in `demoProfessionals`, the lead first. */
  readonly members: readonly number[];
  readonly townships: readonly string[];
}

/** Two townships have no team yet. */
export const demoTeams: readonly DemoTeam[] = [
  {
    name: '第一走访小组',
    lead: 'commissioner',
    members: [0, 3],
    townships: ['410184109', '410184107', '410184105'],
  },
  {
    name: '第二走访小组',
    lead: 'songhui',
    members: [1, 6],
    townships: ['410184101', '410184102', '410184103', '410184104'],
  },
  {
    name: '第三走访小组',
    lead: 'fengtao',
    members: [2],
    townships: ['410184108', '410184001', '410184002', '410184003'],
  },
  { name: '志愿服务小组', lead: 'volunteer', members: [4, 5], townships: ['410184106', '410184200'] },
];

/** The zero-clearing campaign from its plan to the day on which its teams know their firms. */
export async function launchZeroClearing(city: DemoCity, professionalIds: readonly string[]): Promise<Campaign> {
  const { clock } = city;
  const [officer, leader] = [await city.actor('officer'), await city.actor('leader')];
  const campaigns = city.get(Campaigns);
  clock.goTo(at(clock.workday(212)));
  const { id } = await campaigns.draft(officer, {
    kind: 'zero-clearing',
    name: `${clock.daysAgo(200).slice(0, 4)} 年规上企业发明专利清零行动`,
    startsOn: clock.daysAgo(200),
    endsOn: clock.daysAgo(-165),
    criteria: { registrationStatus: 'active', maxInventions: 0, minRdStaff: 10 },
    waves: [
      { number: 1, name: '第一批', startsOn: clock.daysAgo(200), endsOn: clock.daysAgo(20) },
      { number: 2, name: '第二批', startsOn: clock.daysAgo(19), endsOn: clock.daysAgo(-165) },
    ],
    leaderAccountId: leader.accountId,
  });
  await campaigns.submit(officer, id);
  clock.goTo(at(clock.workday(207), 16));
  await campaigns.approve(leader, id);
  clock.goTo(at(clock.workday(200)));
  const campaign = await campaigns.launch(officer, id);
  for (const team of demoTeams) await formTeam(city, id, team, professionalIds);
  await city.runJobs();
  return campaign;
}

async function formTeam(
  city: DemoCity,
  campaignId: string,
  { name, members, townships }: DemoTeam,
  professionalIds: readonly string[],
): Promise<void> {
  const officer = await city.actor('officer');
  const teamId = newId();
  await city.get(Teams).form(officer, campaignId, {
    id: teamId,
    name,
    members: members.map((member, at) => ({ professionalId: professionalIds[member], isLead: at === 0 })),
  });
  for (const regionCode of townships) await city.get(Assignments).assign(officer, campaignId, { teamId, regionCode });
}

/** A doubling campaign that waits for the leader in charge, and one that is still being planned. */
export async function* planDoubling(city: DemoCity): Story {
  const { clock } = city;
  const campaigns = city.get(Campaigns);
  const plan = async (name: string) => ({
    kind: 'doubling' as const,
    name,
    startsOn: clock.daysAgo(-7),
    endsOn: clock.daysAgo(-372),
    leaderAccountId: (await city.actor('leader')).accountId,
  });
  yield at(clock.workday(5), 9);
  const officer = await city.actor('officer');
  const { id } = await campaigns.draft(officer, await plan('高新技术企业发明专利倍增行动'));
  yield at(clock.workday(3), 16);
  await campaigns.submit(officer, id);
  yield at(clock.workday(2), 17);
  await campaigns.draft(officer, {
    ...(await plan('优势企业发明专利倍增行动（拟）')),
    criteria: { registrationStatus: 'active', minInventions: 3, labels: ['demonstration', 'advantage'] },
  });
}
