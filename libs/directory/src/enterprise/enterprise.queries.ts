import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, groupBy } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import type { SelectQueryBuilder } from 'typeorm';
import { FormerName } from '../former-name/former-name.entity';
import { EnterpriseSearch } from '../search/enterprise-search';
import { whereFits, type EnterpriseCriteria } from './enterprise-criteria';
import type { EnterprisePageDto, EnterpriseRowDto } from './enterprise-row.dto';
import { Enterprise } from './enterprise.entity';
import { EnterprisePolicy } from './enterprise.policy';

/** Each has an index that begins with the region. */
const sorts: Sorts = {
  name: ['enterprise.nameKey'],
  inventionsInForce: ['enterprise.inventionsInForce'],
  rdStaff: ['enterprise.rdStaff'],
  employees: ['enterprise.employees'],
  updatedAt: ['enterprise.updatedAt'],
};

const rowColumns = [
  'id',
  'name',
  'uscc',
  'entityKind',
  'registrationStatus',
  'regionCode',
  'jurisdictionRegion',
  'industryCode',
  'industry',
  'employees',
  'rdStaff',
  'isHighTech',
  'inventionsInForce',
  'version',
] as const;
type RawRow = Pick<Enterprise, Exclude<(typeof rowColumns)[number], 'isHighTech'>> & { isHighTech: number | boolean };

/** The register of enterprises, as far as the caller may see it. */
@Injectable()
export class EnterpriseQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: EnterprisePolicy,
    private readonly search: EnterpriseSearch,
    private readonly regions: Regions,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: EnterprisePageDto): Promise<Page<EnterpriseRowDto>> {
    const query = await this.list(actor, asked);
    const page = await this.reader.page<Enterprise, RawRow>(query, asked, sorts, 'name');
    const former = asked.q === undefined ? undefined : await this.formerNames(page.items.map(({ id }) => id));
    return { ...page, items: page.items.map((row) => this.row(row, former)) };
  }

  async count(actor: Actor, asked: EnterprisePageDto): Promise<number> {
    return (await this.list(actor, asked)).getCount();
  }

  /** All rows of a list as the caller filtered it, 1,000 at a time: for exports. */
  async *batches(actor: Actor, asked: EnterprisePageDto): AsyncGenerator<EnterpriseRowDto[]> {
    const query = await this.list(actor, asked);
    for await (const rows of this.reader.batches<Enterprise, RawRow>(query)) yield rows.map((row) => this.row(row));
  }

  /** Enterprises that fit the criteria and that the caller may see, under the alias `enterprise`. */
  fitting(actor: Actor, criteria: EnterpriseCriteria): SelectQueryBuilder<Enterprise> {
    const query = this.policy.scope(actor, this.reader.from(Enterprise, 'enterprise'));
    return whereFits(query, criteria, this.clock.today());
  }

  /** The row itself; `not-found` (404) unless the caller may see it. */
  async find(actor: Actor, id: string): Promise<Enterprise> {
    const enterprise = await this.policy
      .scope(actor, this.reader.from(Enterprise, 'enterprise'))
      .andWhere('enterprise.id = :id', { id })
      .getOne();
    if (!enterprise) throw persistenceProblem('not-found');
    return enterprise;
  }

  /** Names by id; what the caller may not see is left out. */
  async labels(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.policy
      .scope(actor, this.reader.from(Enterprise, 'enterprise'))
      .andWhere('enterprise.id IN (:...ids)', { ids: [...new Set(ids)] })
      .select(['enterprise.id AS id', 'enterprise.name AS name'])
      .getRawMany<{ id: string; name: string }>();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async list(actor: Actor, asked: EnterprisePageDto): Promise<SelectQueryBuilder<Enterprise>> {
    const query = this.fitting(actor, criteriaOf(asked));
    if (asked.industry !== undefined && !isIndustryCode(asked.industry))
      query.andWhere('INSTR(enterprise.industry, :industry) > 0', { industry: asked.industry });
    if (asked.q !== undefined) await this.search.narrow(query, asked.q);
    return query.select(rowColumns.map((column) => `enterprise.${column} AS ${column}`));
  }

  private async formerNames(enterpriseIds: readonly string[]): Promise<Map<string, FormerName[]>> {
    if (enterpriseIds.length === 0) return new Map();
    const names = await this.reader
      .from(FormerName, 'former')
      .where('former.enterpriseId IN (:...enterpriseIds) AND former.voidedByImportId IS NULL', { enterpriseIds })
      .getMany();
    return groupBy(names, ({ enterpriseId }) => enterpriseId);
  }

  private row(raw: RawRow, former?: Map<string, FormerName[]>): EnterpriseRowDto {
    const { isHighTech, ...facts } = raw;
    return {
      ...facts,
      regionName: this.regions.name(raw.jurisdictionRegion),
      highTech: Boolean(isHighTech),
      zeroInvention: raw.inventionsInForce === 0,
      ...(former ? { formerNames: (former.get(raw.id) ?? []).map(({ name }) => name) } : {}),
    };
  }
}

const isIndustryCode = (text: string): boolean => /^[A-T]\d{0,4}$/i.test(text);

const criteriaOf = (asked: EnterprisePageDto): EnterpriseCriteria => ({
  regionCodes: asked.regionCode === undefined ? undefined : [asked.regionCode],
  industryPrefixes: asked.industry && isIndustryCode(asked.industry) ? [asked.industry.toUpperCase()] : undefined,
  minRdStaff: asked.minRdStaff,
  minEmployees: asked.minEmployees,
  isHighTech: asked.highTech,
  labels: asked.label && [asked.label],
  registrationStatus: asked.registrationStatus,
  maxInventions: asked.zeroInvention === true ? 0 : undefined,
  minInventions: asked.zeroInvention === false ? 1 : undefined,
  clusterIds: asked.clusterId === undefined ? undefined : [asked.clusterId],
});
