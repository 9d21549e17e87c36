import type { Actor } from '@ipharbor/access';
import { Clusters, EnterpriseContacts, EnterpriseLabels, Enterprises, type LabelKind } from '@ipharbor/directory';
import { newId } from '@ipharbor/platform/kernel';
import { Chance } from './chance';
import type { DemoCity } from './demo-city';
import { demoFirms, isCampaignFirm, type DemoFirm } from './firms';
import { cityCode } from './staff';

/** A firm of the demo city in the register. */
export interface EnteredFirm extends DemoFirm {
  readonly id: string;
}

const surnames = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗';
const givenNames = ['伟', '芳', '敏', '静', '磊', '洋', '艳', '勇', '军', '杰', '娟', '涛', '超', '明', '霞', '平'];

/** All 400, in the order of `demoFirms`, with their clusters, recognitions and the people to ask for. */
export async function enterFirms(city: DemoCity, clusterIds: readonly string[]): Promise<EnteredFirm[]> {
  const officer = await city.actor('officer');
  const chance = new Chance(19950312);
  const firms: EnteredFirm[] = [];
  for (const [at, firm] of demoFirms().entries()) {
    const entered = { ...firm, id: newId() };
    await enter(city, officer, entered);
    await recognise(city, officer, entered, chance);
    if (isCampaignFirm(at) || firm.inventions > 0) await addContact(city, officer, entered.id, chance, at);
    firms.push(entered);
  }
  for (const [nth, clusterId] of clusterIds.entries()) {
    const enterpriseIds = firms.filter(({ cluster }) => cluster === nth).map(({ id }) => id);
    await city.get(Clusters).addMembers(officer, clusterId, { enterpriseIds });
  }
  return firms;
}

async function enter(city: DemoCity, officer: Actor, firm: EnteredFirm): Promise<void> {
  const { id, name, formerName, uscc, township, industryCode, industry, employees, rdStaff, rdSpendFen } = firm;
  await city.get(Enterprises).create(officer, {
    ...{ id, name, uscc, industryCode, industry, employees, rdStaff, rdSpendFen },
    formerNames: formerName === null ? [] : [formerName],
    regionCode: cityCode,
    jurisdictionRegion: township,
    registrationStatus: firm.status,
    scale: employees < 20 ? 'micro' : employees < 300 ? 'small' : 'medium',
  });
}

async function recognise(city: DemoCity, officer: Actor, firm: EnteredFirm, chance: Chance): Promise<void> {
  const kinds: LabelKind[] = [];
  if (firm.isHighTech) kinds.push('high-tech');
  if (firm.rdStaff >= 10 && chance.happens(30)) kinds.push('tech-sme');
  if (firm.employees >= 300 && chance.happens(60)) kinds.push('above-scale');
  if (firm.inventions >= 2 && chance.happens(40)) kinds.push('innovative');
  if (firm.inventions >= 3 && chance.happens(45)) kinds.push('advantage');
  if (firm.inventions >= 5 && chance.happens(50)) kinds.push('demonstration');
  for (const kind of kinds) {
    const since = chance.between(260, 700);
    const [fromOn, toOn] = [city.clock.daysAgo(since), city.clock.daysAgo(since - 1095)];
    await city.get(EnterpriseLabels).add(officer, firm.id, { kind, fromOn, toOn });
  }
}

async function addContact(city: DemoCity, officer: Actor, firmId: string, chance: Chance, at: number): Promise<void> {
  const name = chance.oneOf([...surnames]) + chance.oneOf(givenNames);
  const phone = `1390000${String(1000 + at)}`;
  await city.get(EnterpriseContacts).add(officer, firmId, { name, role: 'liaison', title: '办公室主任', phone });
}
