import { Agency, Cluster, Professional } from '@ipharbor/directory';
import { newId } from '@ipharbor/platform/kernel';
import type { DemoCity } from './demo-city';
import { demoCode } from './firms';
import { cityCode, demoAgencies, demoClusters, demoProfessionals } from './staff';

/** Agencies, in the order of `demoAgencies`; their ids. */
export const registerAgencies = (city: DemoCity): Promise<string[]> =>
  inOrder(demoAgencies, async ({ name, agencyCode, services }, at) => {
    const agency = Object.assign(new Agency(), {
      ...dated(city),
      agencyCode,
      uscc: demoCode(900 + at),
      licenceNo: `执业许可 ${agencyCode}`,
      regionCode: cityCode,
      services: [...services],
    });
    agency.rename(name);
    await city.write((tx) => tx.insert(agency));
    return agency.id;
  });

/** Everybody who visits has signed the undertaking of secrecy. */
export const registerProfessionals = (city: DemoCity, agencyIds: readonly string[]): Promise<string[]> =>
  inOrder(demoProfessionals, async ({ name, kind, employer = null, agency, fields, region }) => {
    const professional = Object.assign(new Professional(), {
      ...dated(city),
      kind,
      employer,
      agencyId: agency === undefined ? null : agencyIds[agency],
      regionCode: region,
      fields: [...fields],
    });
    professional.rename(name);
    professional.undertakeSecrecy(city.clock.today());
    await city.write((tx) => tx.insert(professional));
    return professional.id;
  });

export const foundClusters = (city: DemoCity): Promise<string[]> =>
  inOrder(demoClusters, async ({ name, industry, region }) => {
    const cluster = Object.assign(new Cluster(), { ...dated(city), regionCode: region, industry });
    cluster.rename(name);
    await city.write((tx) => tx.insert(cluster));
    return cluster.id;
  });

const dated = ({ clock }: DemoCity) => ({ id: newId(), createdAt: clock.now(), updatedAt: clock.now() });

async function inOrder<T>(all: readonly T[], make: (one: T, at: number) => Promise<string>): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, one] of all.entries()) ids.push(await make(one, at));
  return ids;
}
