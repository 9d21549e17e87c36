import { WorkItems } from '@ipharbor/follow-ups';
import { system } from '@ipharbor/platform/kernel';
import type { TestApplication } from '@ipharbor/platform/testing';
import { VisitRecords } from '@ipharbor/visits';
import { accountFor, city as region, firm, unitOf } from '../given/access';
import { enterprise } from '../given/directory';
import { assign, plannedVisit, record, runningCampaign, team, visitor } from '../given/visits';
import { phone } from './browser';
import { daysFromNow, township, usernamesOf } from './beginnings';
import { journey } from './journey';
import { Overview } from './pages/overview';
import { Visits } from './pages/visits';
import { Taps } from './taps';

const title = '答复企业：提取工艺能否申请发明';

/** A visit of yesterday that the firm has not confirmed, and a promise that its officer has not kept. */
async function plant(app: TestApplication) {
  const present = app.clock.now();
  await unitOf(app, region);
  const { actor, person } = await visitor(app, {}, { name: '陈志远' });
  await enterprise(app, { id: firm, jurisdictionRegion: township.xuedian });
  const officer = await accountFor(app, 'officer');
  app.clock.set(daysFromNow(app, -30));
  const campaign = await runningCampaign(app, { startsOn: daysFromNow(app, 0), endsOn: daysFromNow(app, 100) });
  const { team: formed } = await team(app, campaign.id, [person]);
  await assign(app, campaign.id, formed.id, [firm]);
  app.clock.set(daysFromNow(app, 29));
  const visit = await plannedVisit(app, actor, { campaignId: campaign.id, enterpriseId: firm });
  await app.get(VisitRecords).write(actor, visit.id, record(app));
  const subject = { type: 'visit', id: visit.id };
  const finish = { agreedOn: daysFromNow(app, -3) };
  const owed = { subject, kind: 'visit.need', title, finish, regionCode: township.xuedian };
  await app.write((tx) => app.get(WorkItems).open(tx, system, { ...owed, ownerAccountId: officer }));
  await app.runJobs();
  app.clock.set(present.toISOString());
  const usernames = await usernamesOf(app, {
    leader: ['leader'],
    enterprise: ['enterprise', { enterpriseId: firm }],
  });
  return { usernames };
}

journey('at 390 pixels', plant, (city) => {
  city.part('the leader goes from the red light to the person in two taps and urges in three', async () => {
    const page = await city.as('leader', phone);
    const overview = new Overview(page);
    await overview.open();
    expect(await overview.overflow()).toBe(0);
    const taps = await Taps.on(page);
    await overview.openRedLights();
    expect(await overview.overflow()).toBe(0);
    await overview.openPerson('officer 1');
    await page.getByText(title).waitFor();
    expect(await taps.count()).toBeLessThanOrEqual(2);
    await overview.urge(title);
    expect(await taps.count()).toBeLessThanOrEqual(3);
  });

  city.part('the enterprise reads what was written about it and confirms it in two taps', async () => {
    const page = await city.as('enterprise', phone);
    const visits = new Visits(page);
    await visits.openMatters();
    expect(await new Overview(page).overflow()).toBe(0);
    const taps = await Taps.on(page);
    await visits.confirm();
    expect(await taps.count()).toBeLessThanOrEqual(2);
    expect(await new Overview(page).overflow()).toBe(0);
  });
});
