import { patentApplicationCheckDigit } from '@ipharbor/identifiers';
import { IpRights, type CreateIpRightDto, type IpRight } from '@ipharbor/ip-rights';
import type { TestApplication } from '@ipharbor/platform/testing';
import { actors } from './access';

let last = 0;

/** An application number that no other right of the test run has: `202410000001.X` of an invention filed in 2024. */
export function applicationNo({ type = 1, year = 2024 }: { type?: 1 | 2 | 3; year?: number } = {}): string {
  last += 1;
  const digits = `${year}${type}${String(last).padStart(7, '0')}`;
  return `${digits}.${patentApplicationCheckDigit(digits)}`;
}

type Facts = Partial<CreateIpRightDto> & {
  /** Enterprises that own it, in their order; else `owners`. */
  readonly of?: readonly string[];
};

/** A right that the officer of the city has entered: an invention filed on 2024-03-01 unless said otherwise. */
export async function ipRight(app: TestApplication, { of = [], ...facts }: Facts): Promise<IpRight> {
  const officer = await actors(app).officer();
  return app.get(IpRights).create(officer, {
    kind: 'invention',
    ...(facts.registrationNo ? {} : { applicationNo: applicationNo() }),
    title: '一种制冷机组的除霜控制方法',
    owners: of.map((enterpriseId) => ({ enterpriseId })),
    filedOn: '2024-03-01',
    source: 'receipt',
    evidence: '国家知识产权局公报',
    ...facts,
  });
}

/** A granted invention in force: what takes its owners off the zero list. */
export const grantedInvention = (app: TestApplication, facts: Facts): Promise<IpRight> =>
  ipRight(app, { grantedOn: '2025-09-02', ...facts });
