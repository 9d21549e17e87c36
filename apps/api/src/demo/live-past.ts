import type { DemoCity } from './demo-city';
import { liveClocks } from './clock-stories';
import { enterFirms } from './enter-firms';
import { entrustFirms } from './entrusted-firms';
import { enterRights } from './enter-rights';
import { liveHelp } from './help-stories';
import { liveFollowUp } from './follow-up-stories';
import { liveCampaign } from './live-campaign';
import { liveService } from './live-service';
import { admitOthers, foundOrganisation, showCards, type PasswordHashes } from './organisation';
import { foundClusters, registerAgencies, registerProfessionals } from './partners';
import { failSomeWork } from './failed-work';
import { RightsDesk } from './rights-desk';
import { at } from './story';

/** The whole past of the demo city, from the founding of its organisation to this week. */
export async function livePast(city: DemoCity, password: string, hashes: PasswordHashes): Promise<void> {
  const { clock, say } = city;
  say('演示城市：单位、账号、机构 · organisation');
  clock.goTo(at(420));
  const units = await foundOrganisation(city, hashes);
  const agencies = await registerAgencies(city);
  const professionals = await registerProfessionals(city, agencies);
  const clusters = await foundClusters(city);
  say('演示城市：400 家企业 · enterprises');
  clock.goTo(at(clock.workday(250)));
  const firms = await enterFirms(city, clusters);
  await admitOthers(city, hashes, units, { firms: firms.map(({ id }) => id), agencies, professionals });
  say('演示城市：知识产权 · IP rights');
  clock.goTo(at(clock.workday(240)));
  const desk = new RightsDesk(city, await city.actor('officer'));
  const forSale = await enterRights(desk, firms);
  await city.runJobs();
  say('演示城市：清零行动、走访、待办 · campaign and visits');
  await liveCampaign(city, { desk, firms, forSale, units, professionals });
  await liveClocks(city);
  say('演示城市：维权援助 · requests for help');
  await liveHelp(city, { units, firms, professionals });
  say('演示城市：托管协议与服务 · trusteeship');
  await entrustFirms(city, { firms, agencies, clusters });
  say('演示城市：特派员、指派、联络员 · specialists and liaisons');
  await liveService(city, { firms, professionals });
  say('演示城市：代理、批示、督办 · follow-up');
  await liveFollowUp(city);
  await failSomeWork(city);
  await showCards(city, password);
}
