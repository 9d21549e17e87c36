import type { IpRight } from '@ipharbor/ip-rights';
import { launchZeroClearing, planDoubling } from './campaigns';
import { castTargets, type Parts } from './cast-targets';
import { Chance } from './chance';
import type { DemoCity } from './demo-city';
import type { EnteredFirm } from './enter-firms';
import { isCampaignFirm } from './firms';
import type { UnitIds } from './organisation';
import { PatentStories } from './patent-stories';
import type { RightsDesk } from './rights-desk';
import { live, type Story } from './story';
import { inventionTitle } from './titles';
import { visitsAhead, visitsMade } from './visits-made';
import { VisitStories } from './visit-stories';

/** What the campaign begins with. */
export interface Setting {
  readonly desk: RightsDesk;
  readonly firms: readonly EnteredFirm[];
  /** An invention that its owner will sell. */
  readonly forSale: IpRight;
  readonly units: UnitIds;
  readonly professionals: readonly string[];
}

/** Days before today on which inventions were filed after visits. */
const filingDays = [110, 140, 121, 132, 96, 80, 64, 45, 24] as const;

/**
 * 120 targets, 84 visited, 9 filed, and three that left the zero list: one to the credit of its visit, one by an
 * application that was there before, one by an invention that was bought.
 */
export async function liveCampaign(city: DemoCity, setting: Setting): Promise<void> {
  const { desk, firms, forSale, professionals } = setting;
  const chance = new Chance(20260423);
  const parts = castTargets(firms.filter((_, nth) => isCampaignFirm(nth)));
  const [applicant, buyer] = [parts.accepted[20].firm, parts.accepted[24].firm];
  const pending = await desk.patent('invention', applicant, inventionTitle(applicant, chance), { filed: 760 });
  const { id: campaignId } = await launchZeroClearing(city, professionals);
  const visits = new VisitStories(city, campaignId, chance);
  const patents = new PatentStories(city, desk, await city.actor('officer'));
  await live(city, [
    ...visitsMade(city, visits, parts, setting),
    ...visitsAhead(city, visits, parts.ahead),
    ...filings(patents, parts, chance),
    patents.granted(pending, 60),
    patents.bought(buyer, forSale, 41),
    planDoubling(city),
  ]);
}

function filings(patents: PatentStories, { accepted, credited }: Parts, chance: Chance): Story<unknown>[] {
  return filingDays.map((day, nth) => {
    const { firm } = accepted[nth];
    const title = inventionTitle(firm, chance);
    return accepted[nth] === credited ? patents.filedAndGranted(firm, title, day, 25) : patents.filed(firm, title, day);
  });
}
