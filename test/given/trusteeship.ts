import type { Actor } from '@ipharbor/access';
import { Agencies, Agency, Enterprise } from '@ipharbor/directory';
import type { TestApplication } from '@ipharbor/platform/testing';
import { Agreement, Agreements, Signing, type DraftAgreementDto } from '@ipharbor/trusteeship';
import { actors, agency as agencyId, firm, township, type Whom } from './access';
import { enterprise } from './directory';

/** A client, its agency with a patent licence, and one person of each. */
export interface Pair {
  readonly enterprise: Enterprise;
  readonly agency: Agency;
  readonly client: Actor;
  readonly agent: Actor;
  readonly officer: Actor;
}

/** The first firm and the first agency unless others are named. */
export async function pair(
  app: TestApplication,
  whom: Whom = {},
  facts: Partial<Parameters<Agencies['create']>[1]> = {},
): Promise<Pair> {
  const { enterpriseId = firm, agencyId: id = agencyId, region = township } = whom;
  const officer = await actors(app).officer();
  const [known] = await app.rows(Agency, { id });
  const [firmRow] = await app.rows(Enterprise, { id: enterpriseId });
  return {
    enterprise:
      firmRow ??
      (await enterprise(app, { id: enterpriseId, name: `企业 ${enterpriseId.slice(-1)}`, jurisdictionRegion: region })),
    agency:
      known ??
      (await app.get(Agencies).create(officer, {
        id,
        name: `事务所 ${id.slice(-1)}`,
        regionCode: '410184',
        licenceNo: '41101',
        services: ['patent', 'trusteeship'],
        ...facts,
      })),
    client: await actors(app).enterprise({ enterpriseId }),
    agent: await actors(app).agency({ agencyId: id }),
    officer,
  };
}

export const training = { code: 'training', quantity: 4, rhythm: 'quarterly' } as const;
export const proposal = (facts: Partial<DraftAgreementDto> = {}): Omit<DraftAgreementDto, 'agencyId'> => ({
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  items: [training, { code: 'annuity-watch', quantity: 12, rhythm: 'monthly' }],
  ...facts,
});

/** Drafted by the officer for a pair. */
export const drafted = (
  app: TestApplication,
  { enterprise: client, agency, officer }: Pair,
  facts: Partial<DraftAgreementDto> = {},
): Promise<Agreement> =>
  app.get(Agreements).draft(officer, { ...proposal(facts), agencyId: agency.id, enterpriseId: client.id, ...facts });

export const offered = async (app: TestApplication, two: Pair, facts: Partial<DraftAgreementDto> = {}) =>
  app.get(Agreements).offer(two.officer, (await drafted(app, two, facts)).id, {});

/** Signed by both in the platform. */
export async function concluded(
  app: TestApplication,
  two: Pair,
  facts: Partial<DraftAgreementDto> = {},
): Promise<Agreement> {
  const { id } = await offered(app, two, facts);
  await app.get(Signing).sign(two.agent, id, { signerName: '张所长' });
  return app.get(Signing).sign(two.client, id, { signerName: '王总' });
}
