import { Accounts, type Role } from '@ipharbor/access';
import type { Enterprise } from '@ipharbor/directory';
import { dayAfter } from '@ipharbor/platform/kernel';
import type { TestApplication } from '@ipharbor/platform/testing';
import type { Campaign } from '@ipharbor/visits';
import { accountFor, city, type Whom } from '../given/access';
import { enterprise } from '../given/directory';
import { acceptedVisit, assign, runningCampaign, team, visitor } from '../given/visits';

/** The names with which people sign in, made for them as needed. */
export async function usernamesOf<Name extends string>(
  app: TestApplication,
  people: Readonly<Record<Name, [Role, Whom?]>>,
): Promise<Record<Name, string>> {
  const names: Partial<Record<Name, string>> = {};
  for (const [name, [role, whom]] of Object.entries(people) as [Name, [Role, Whom?]][]) {
    const account = await app.get(Accounts).find(await accountFor(app, role, whom));
    names[name] = account!.username;
  }
  return names as Record<Name, string>;
}

export const daysFromNow = (app: TestApplication, days: number): string => dayAfter(app.clock.today(), days);

export const township = { xuedian: '410184106', mengzhuang: '410184107', guodian: '410184108' };

/**
 * A campaign that was launched 200 days ago, with a visit to each of some firms ten days later. The clock stands there
 * while the commands of the product run, and at the present again afterwards.
 */
export async function earlierCampaign(
  app: TestApplication,
  names: readonly string[],
): Promise<{ campaign: Campaign; firms: Enterprise[]; visitedOn: string }> {
  const present = app.clock.now();
  const launchedOn = daysFromNow(app, -200);
  const visitedOn = daysFromNow(app, -190);
  const endsOn = daysFromNow(app, 300);
  app.clock.set(launchedOn);
  const { actor, person } = await visitor(app, { region: city, nth: 2 }, { name: '周明' });
  const firms: Enterprise[] = [];
  for (const name of names)
    firms.push(await enterprise(app, { name, jurisdictionRegion: township.guodian, rdStaff: 6 }));
  const name = '去年清零行动';
  const campaign = await runningCampaign(app, { name, startsOn: launchedOn, endsOn });
  const { team: formed } = await team(app, campaign.id, [person], { name: '郭店一组' });
  const ids = firms.map(({ id }) => id);
  await assign(app, campaign.id, formed.id, ids);
  app.clock.set(visitedOn);
  for (const enterpriseId of ids) await acceptedVisit(app, actor, { campaignId: campaign.id, enterpriseId });
  await app.runJobs();
  app.clock.set(present.toISOString());
  await app.runJobs();
  return { campaign, firms, visitedOn };
}
