import {
  Agencies,
  Clusters,
  Enterprise,
  EnterpriseContacts,
  EnterpriseLabels,
  Enterprises,
  Professionals,
  type Agency,
  type Cluster,
  type CreateEnterpriseDto,
  type EnterpriseContact,
  type EnterpriseLabel,
  type Professional,
} from '@ipharbor/directory';
import { usccCheckCharacter } from '@ipharbor/identifiers';
import type { TestApplication } from '@ipharbor/platform/testing';
import { actors, city, township, type Whom } from './access';

/** Codes are of registry 410184, the numbers invented. */
export function uscc(n: number): string {
  const digits = `91410184MA${String(n).padStart(7, '0')}`;
  return digits + usccCheckCharacter(digits);
}

/** An enterprise as an officer of the city enters it; in the first township unless another is named. */
export async function enterprise(app: TestApplication, facts: Partial<CreateEnterpriseDto> = {}): Promise<Enterprise> {
  const officer = await actors(app).officer();
  const dto = { name: '新郑市同卫药材有限公司', jurisdictionRegion: township, ...facts };
  return app.get(Enterprises).create(officer, dto);
}

/** The enterprise of a place, made the first time it is asked for in a test. */
export async function firmOf(app: TestApplication, { enterpriseId, region = township }: Whom): Promise<Enterprise> {
  const [known] = await app.rows(Enterprise, { id: enterpriseId });
  return known ?? enterprise(app, { id: enterpriseId, jurisdictionRegion: region });
}

export async function contact(app: TestApplication, enterpriseId: string): Promise<EnterpriseContact> {
  const officer = await actors(app).officer();
  const dto = { name: '王五', role: 'ip-officer', phone: '13812345678', email: 'wang@example.com' } as const;
  return app.get(EnterpriseContacts).add(officer, enterpriseId, dto);
}

export async function label(
  app: TestApplication,
  enterpriseId: string,
  facts: Partial<Parameters<EnterpriseLabels['add']>[2]> = {},
): Promise<EnterpriseLabel> {
  const officer = await actors(app).officer();
  const dto = { kind: 'high-tech', fromOn: '2025-01-01', toOn: '2027-12-31', ...facts } as const;
  return app.get(EnterpriseLabels).add(officer, enterpriseId, dto);
}

export async function cluster(
  app: TestApplication,
  facts: Partial<Parameters<Clusters['create']>[1]> = {},
): Promise<Cluster> {
  const officer = await actors(app).officer();
  return app.get(Clusters).create(officer, { name: '薛店食品产业集聚区', regionCode: city, ...facts });
}

export async function agency(
  app: TestApplication,
  facts: Partial<Parameters<Agencies['create']>[1]> = {},
): Promise<Agency> {
  const officer = await actors(app).officer();
  return app.get(Agencies).create(officer, { name: '郑州某专利代理事务所', regionCode: city, ...facts });
}

/** A professional who has signed the undertaking of secrecy. */
export async function professional(
  app: TestApplication,
  facts: Partial<Parameters<Professionals['create']>[1]> = {},
): Promise<Professional> {
  const officer = await actors(app).officer();
  const dto = { name: '李专家', kind: 'expert', regionCode: city, undertakingOn: '2026-01-05', ...facts } as const;
  return app.get(Professionals).create(officer, dto);
}
