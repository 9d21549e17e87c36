import { Agencies, Clusters, Professionals } from '@ipharbor/directory';
import type { DemoCity } from './demo-city';
import { demoCode } from './firms';
import { cityCode, demoAgencies, demoClusters, demoProfessionals } from './staff';

/** Agencies, in the order of `demoAgencies`; their ids. */
export async function registerAgencies(city: DemoCity): Promise<string[]> {
  const officer = await city.actor('officer');
  return inOrder(demoAgencies, ({ name, agencyCode, services }, nth) =>
    city.get(Agencies).create(officer, {
      name,
      agencyCode,
      uscc: demoCode(900 + nth),
      regionCode: cityCode,
      services: [...services],
    }),
  );
}

/** Everybody who visits has signed the undertaking of secrecy. */
export async function registerProfessionals(city: DemoCity, agencyIds: readonly string[]): Promise<string[]> {
  const officer = await city.actor('officer');
  const undertakingOn = city.clock.today();
  return inOrder(demoProfessionals, ({ name, kind, employer, agency, fields, region }) =>
    city.get(Professionals).create(officer, {
      ...{ name, kind, employer, fields: [...fields], regionCode: region, undertakingOn },
      agencyId: agency === undefined ? null : agencyIds[agency],
    }),
  );
}

export async function foundClusters(city: DemoCity): Promise<string[]> {
  const officer = await city.actor('officer');
  return inOrder(demoClusters, ({ name, industry, region }) =>
    city.get(Clusters).create(officer, { name, industry, regionCode: region }),
  );
}

async function inOrder<T>(
  all: readonly T[],
  create: (one: T, nth: number) => Promise<{ readonly id: string }>,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [nth, one] of all.entries()) ids.push((await create(one, nth)).id);
  return ids;
}
