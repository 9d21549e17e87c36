import type { IpRight } from '@ipharbor/ip-rights';
import { Chance } from './chance';
import type { EnteredFirm } from './enter-firms';
import type { RightsDesk } from './rights-desk';
import { inventionTitle, modelTitle, softwareTitle } from './titles';

const partner = '双洎理工学院（演示）';

/**
 * What the firms own before the campaign: the inventions in force that `demoFirms` says, and everything around them.
 * Answers one invention of the firm with the most.
 */
export async function enterRights(desk: RightsDesk, firms: readonly EnteredFirm[]): Promise<IpRight> {
  const chance = new Chance(20080605);
  const active = firms.filter(({ status }) => status === 'active');
  const richest = active.reduce((most, firm) => (firm.inventions > most.inventions ? firm : most));
  let forSale!: IpRight;
  for (const firm of active) {
    for (let nth = 0; nth < firm.inventions; nth += 1) {
      const right = await grantedInvention(desk, firm, chance, nth);
      if (firm === richest) forSale = right;
    }
    if (chance.happens(firm.inventions > 0 ? 40 : 0)) await pendingInvention(desk, firm, chance);
    const models = chance.happens(firm.rdStaff >= 10 ? 55 : 12) ? chance.between(1, 2) : 0;
    for (let nth = 0; nth < models; nth += 1) await utilityModel(desk, firm, chance);
    if (chance.happens(10)) await design(desk, firm, chance);
    if (chance.happens(20))
      await desk.trademark(firm, chance.between(260, 2900), chance.oneOf(['01', '07', '09', '29', '30', '35']));
    if (firm.industryCode.startsWith('I') || chance.happens(8))
      await desk.software(firm, softwareTitle(firm, chance), chance.between(260, 1800));
  }
  await endSome(
    desk,
    active.filter(({ inventions }) => inventions >= 2),
    chance,
  );
  return forSale;
}

function grantedInvention(desk: RightsDesk, firm: EnteredFirm, chance: Chance, nth: number): Promise<IpRight> {
  const filed = chance.between(1100, 3200);
  const granted = filed - chance.between(500, 800);
  const joint = nth === 2 && chance.happens(20) ? { partner } : {};
  return desk.patent('invention', firm, inventionTitle(firm, chance), { filed, granted, ...joint });
}

const pendingInvention = (desk: RightsDesk, firm: EnteredFirm, chance: Chance): Promise<IpRight> =>
  desk.patent('invention', firm, inventionTitle(firm, chance), { filed: chance.between(260, 900) });

async function utilityModel(desk: RightsDesk, firm: EnteredFirm, chance: Chance): Promise<void> {
  const filed = chance.between(560, 2600);
  await desk.patent('utility-model', firm, modelTitle(firm, chance), {
    filed,
    granted: filed - chance.between(150, 300),
  });
}

async function design(desk: RightsDesk, firm: EnteredFirm, chance: Chance): Promise<void> {
  const filed = chance.between(450, 2000);
  await desk.patent('design', firm, '包装盒', { filed, granted: filed - 180 });
}

/** A few are over, and one filing was found abnormal. */
async function endSome(desk: RightsDesk, firms: readonly EnteredFirm[], chance: Chance): Promise<void> {
  const of = (nth: number, kind: 'invention' | 'utility-model', days: { filed: number; granted?: number }) =>
    desk.patent(kind, firms[nth], (kind === 'invention' ? inventionTitle : modelTitle)(firms[nth], chance), days);
  for (const nth of [0, 1, 2])
    await desk.record(await of(nth, 'utility-model', { filed: 2400, granted: 2200 }), 'fee-lapse', 300 + nth * 40);
  for (const nth of [3, 4])
    await desk.record(await of(nth, 'invention', { filed: 3000, granted: 2300 }), 'fee-lapse', 280 + nth * 30);
  await desk.record(await of(5, 'invention', { filed: 1500 }), 'rejected', 320);
  await desk.record(await of(6, 'invention', { filed: 900 }), 'withdrawn', 400);
  await desk.record(await of(7, 'invention', { filed: 420 }), 'found-abnormal', 260);
}
