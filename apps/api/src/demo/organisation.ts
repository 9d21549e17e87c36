import { Accounts, DemoAccounts, Posts, Units, type DemoCard } from '@ipharbor/access';
import { Regions } from '@ipharbor/regions';
import { newId, system } from '@ipharbor/platform/kernel';
import type { DemoCity } from './demo-city';
import { cityCode, demoPeople, demoUnits, type DemoPerson } from './staff';

/** Hashes by user name, made before the unit of work: hashing takes its time. */
export type PasswordHashes = ReadonlyMap<string, string>;

/** In whose name people act, by the numbers in `demoPeople`. */
export interface Represented {
  readonly firms: readonly string[];
  readonly agencies: readonly string[];
  readonly professionals: readonly string[];
}

export type UnitIds = ReadonlyMap<string, string>;

const isOfBureau = ({ firm, agency, professional }: DemoPerson): boolean =>
  [firm, agency, professional].every((one) => one === undefined);

/** Accounts of the bureau, then the units that its administrator makes, then the posts in them. */
export async function foundOrganisation(city: DemoCity, hashes: PasswordHashes): Promise<UnitIds> {
  const bureau = demoPeople.filter(isOfBureau);
  const nobody: Represented = { firms: [], agencies: [], professionals: [] };
  for (const person of bureau) await openAccount(city, person, hashes, nobody);
  const units = await createUnits(city);
  for (const person of bureau) await appoint(city, person, units);
  return units;
}

/** Accounts of those who act for a firm or an agency, or are in the register of professionals. */
export async function admitOthers(
  city: DemoCity,
  hashes: PasswordHashes,
  units: UnitIds,
  represented: Represented,
): Promise<void> {
  for (const person of demoPeople.filter((one) => !isOfBureau(one))) {
    await openAccount(city, person, hashes, represented);
    await appoint(city, person, units);
  }
}

/** The cards of the sign-in page; that there are any marks the data as 演示数据. */
export function showCards(city: DemoCity, password: string): Promise<void> {
  const cards = demoPeople.flatMap(({ username, role, displayName, hint }): DemoCard[] =>
    hint ? [{ username, role, displayName, hint, password }] : [],
  );
  return city.write((tx) => city.get(DemoAccounts).show(tx, cards));
}

async function openAccount(
  city: DemoCity,
  { username, displayName, role, firm, agency, professional }: DemoPerson,
  hashes: PasswordHashes,
  { firms, agencies, professionals }: Represented,
): Promise<void> {
  const facts = {
    username,
    displayName,
    roles: [role],
    enterpriseId: firm === undefined ? null : firms[firm],
    agencyId: agency === undefined ? null : agencies[agency],
    professionalId: professional === undefined ? null : professionals[professional],
  };
  const password = { hash: hashes.get(username)!, mustChange: false };
  await city.write((tx) => city.get(Accounts).addWithPassword(tx, system, facts, password));
}

async function appoint(city: DemoCity, { username, unit, title, isHead = false }: DemoPerson, units: UnitIds) {
  const unitId = unit && units.get(unit);
  if (!unitId || !title) return;
  const { id: accountId } = (await city.get(Accounts).byUsername(username))!;
  const fromOn = city.clock.today();
  await city.write((tx) =>
    city.get(Posts).assignIn(tx, system, { accountId, unitId, title, isHead, fromOn, toOn: null }),
  );
}

/** By key, and of the townships by code. */
async function createUnits(city: DemoCity): Promise<UnitIds> {
  const admin = await city.actor('admin');
  const ids = new Map<string, string>();
  const create = async (key: string, facts: Parameters<Units['create']>[1]) => {
    const id = newId();
    await city.get(Units).create(admin, facts, id);
    ids.set(key, id);
  };
  for (const { key, under, ...facts } of demoUnits)
    await create(key, { ...facts, parentId: under === null ? null : ids.get(under)! });
  for (const { code, name } of city.get(Regions).children(cityCode))
    await create(code, { parentId: ids.get('leading-group')!, kind: 'township', name, regionCode: code });
  return ids;
}
