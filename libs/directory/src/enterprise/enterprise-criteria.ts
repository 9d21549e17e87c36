import { regionRange } from '@ipharbor/access';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { ClusterMember } from '../cluster/cluster-member.entity';
import { EnterpriseLabel, type LabelKind } from '../label/enterprise-label.entity';
import type { Enterprise } from './enterprise.entity';
import type { RegistrationStatus } from './enterprise.lifecycle';

/** What list filters and campaigns ask of enterprises; conditions are joined by AND, members of one list by OR. */
export interface EnterpriseCriteria {
  /** Regions with everything below them. */
  readonly regionCodes?: readonly string[];
  /** Beginnings of GB/T 4754 codes: `C`, `C27`. */
  readonly industryPrefixes?: readonly string[];
  readonly minRdStaff?: number;
  readonly minEmployees?: number;
  readonly isHighTech?: boolean;
  /** Held today. */
  readonly labels?: readonly LabelKind[];
  readonly registrationStatus?: RegistrationStatus;
  /** Granted inventions in force today. */
  readonly minInventions?: number;
  readonly maxInventions?: number;
  /** Members today. */
  readonly clusterIds?: readonly string[];
}

/** Narrows a query of enterprises; records merged into another never fit. */
export function whereFits(
  enterprises: SelectQueryBuilder<Enterprise>,
  criteria: EnterpriseCriteria,
  today: IsoDay,
): SelectQueryBuilder<Enterprise> {
  const { alias } = enterprises;
  const { regionCodes, industryPrefixes, labels, clusterIds, isHighTech, registrationStatus } = criteria;
  enterprises.andWhere(`${alias}.mergedIntoId IS NULL`);
  if (regionCodes?.length) enterprises.andWhere(anyRegion(`${alias}.jurisdictionRegion`, regionCodes));
  if (industryPrefixes?.length) enterprises.andWhere(anyPrefix(`${alias}.industryCode`, industryPrefixes));
  if (registrationStatus)
    enterprises.andWhere(`${alias}.registrationStatus = :registrationStatus`, { registrationStatus });
  if (isHighTech !== undefined) enterprises.andWhere(`${alias}.isHighTech = :isHighTech`, { isHighTech });
  for (const [column, sign, bound] of [
    ['rdStaff', '>=', criteria.minRdStaff],
    ['employees', '>=', criteria.minEmployees],
    ['inventionsInForce', '>=', criteria.minInventions],
    ['inventionsInForce', '<=', criteria.maxInventions],
  ] as const)
    if (bound !== undefined) {
      const name = `${sign === '<=' ? 'max' : 'min'}_${column}`;
      enterprises.andWhere(`${alias}.${column} ${sign} :${name}`, { [name]: bound });
    }
  if (labels?.length) enterprises.andWhere(holdsAny(enterprises, labels, today));
  if (clusterIds?.length) enterprises.andWhere(belongsToAny(enterprises, clusterIds, today));
  return enterprises;
}

const anyRegion = (column: string, codes: readonly string[]): Brackets =>
  new Brackets((where) =>
    codes.forEach((code, at) => {
      const { from, to } = regionRange(code);
      where.orWhere(`(${column} >= :regionFrom${at} AND ${column} < :regionTo${at})`, {
        [`regionFrom${at}`]: from,
        [`regionTo${at}`]: to,
      });
    }),
  );

const anyPrefix = (column: string, prefixes: readonly string[]): Brackets =>
  new Brackets((where) =>
    prefixes.forEach((prefix, at) =>
      where.orWhere(`(${column} >= :industryFrom${at} AND ${column} < :industryTo${at})`, {
        [`industryFrom${at}`]: prefix,
        // The character after all digits.
        [`industryTo${at}`]: `${prefix}:`,
      }),
    ),
  );

/** A firm that is high-tech by its file, without a certificate in the register, counts as holding that label. */
const holdsAny = (
  enterprises: SelectQueryBuilder<Enterprise>,
  labels: readonly LabelKind[],
  today: IsoDay,
): Brackets => {
  const { alias } = enterprises;
  const held = enterprises
    .subQuery()
    .select('label.enterpriseId')
    .from(EnterpriseLabel, 'label')
    .where('label.kind IN (:...labels) AND label.fromOn <= :today AND (label.toOn IS NULL OR label.toOn >= :today)');
  return new Brackets((where) => {
    where.where(`${alias}.id IN ${held.getQuery()}`, { labels: [...labels], today });
    if (labels.includes('high-tech')) where.orWhere(`${alias}.isHighTech = :yes`, { yes: true });
  });
};

const belongsToAny = (
  enterprises: SelectQueryBuilder<Enterprise>,
  clusterIds: readonly string[],
  today: IsoDay,
): Brackets => {
  const members = enterprises
    .subQuery()
    .select('member.enterpriseId')
    .from(ClusterMember, 'member')
    .where(
      'member.clusterId IN (:...clusterIds) AND member.fromOn <= :memberToday AND (member.toOn IS NULL OR member.toOn >= :memberToday)',
    );
  return new Brackets((where) =>
    where.where(`${enterprises.alias}.id IN ${members.getQuery()}`, {
      clusterIds: [...clusterIds],
      memberToday: today,
    }),
  );
};
