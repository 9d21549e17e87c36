import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ExportSources, maskName, maskPhone, type TableValue } from '@ipharbor/imports';
import { Reader } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { AgencyPageDto } from '../agency/agency.dto';
import { AgencyQueries } from '../agency/agency.queries';
import { serviceNames } from '../agency/service-names';
import { ClusterPageDto } from '../cluster/cluster.dto';
import { ClusterQueries } from '../cluster/cluster.queries';
import { ProfessionalPageDto } from '../professional/professional.dto';
import { ProfessionalQueries } from '../professional/professional.queries';

type Exported = Record<string, TableValue>;
const batchSize = 500;
const list = (words: readonly string[]): string => words.join('；');

/** The smaller registers as files: clusters, agencies, professionals. */
@Injectable()
export class RegistersExport implements OnModuleInit {
  constructor(
    private readonly sources: ExportSources,
    private readonly reader: Reader,
    private readonly regions: Regions,
    private readonly clusters: ClusterQueries,
    private readonly agencies: AgencyQueries,
    private readonly professionals: ProfessionalQueries,
  ) {}

  onModuleInit(): void {
    this.registerClusters();
    this.registerAgencies();
    this.registerProfessionals();
  }

  private registerClusters(): void {
    this.sources.register<ClusterPageDto>({
      name: 'clusters',
      titleZh: '集聚区',
      permission: 'cluster:read',
      query: ClusterPageDto,
      columns: [
        { name: 'name', title: '集聚区名称', width: 32 },
        { name: 'region', title: '所属区域' },
        { name: 'industry', title: '主导产业', width: 24 },
        { name: 'foundedOn', title: '成立日期' },
        { name: 'endedOn', title: '撤销日期' },
      ],
      count: (actor, query) => this.clusters.filtered(actor, query).getCount(),
      batches: (actor, query) =>
        this.batches(this.clusters.filtered(actor, query), ({ name, regionCode, industry, foundedOn, endedOn }) => ({
          ...{ name, industry, foundedOn, endedOn },
          region: this.regions.name(regionCode),
        })),
    });
  }

  private registerAgencies(): void {
    this.sources.register<AgencyPageDto>({
      name: 'agencies',
      titleZh: '服务机构',
      permission: 'agency:read',
      query: AgencyPageDto,
      columns: [
        { name: 'name', title: '机构名称', width: 32 },
        { name: 'uscc', title: '统一社会信用代码', width: 24 },
        { name: 'agencyCode', title: '机构代码' },
        { name: 'licenceNo', title: '执业许可证号' },
        { name: 'region', title: '服务区域' },
        { name: 'services', title: '服务类别', width: 32 },
        { name: 'phone', title: '联系电话' },
      ],
      count: (actor, query) => this.agencies.filtered(actor, query).getCount(),
      batches: (actor, query) =>
        this.batches(
          this.agencies.filtered(actor, query),
          ({ name, uscc, agencyCode, licenceNo, regionCode, services, phone }) => ({
            ...{ name, uscc, agencyCode, licenceNo, phone },
            region: this.regions.name(regionCode),
            services: list(services.map((service) => serviceNames[service])),
          }),
        ),
    });
  }

  private registerProfessionals(): void {
    const permission = 'professional:change';
    this.sources.register<ProfessionalPageDto>({
      name: 'professionals',
      titleZh: '专业人员',
      permission: 'professional:read',
      query: ProfessionalPageDto,
      columns: [
        { name: 'name', title: '姓名', mask: maskName(permission) },
        { name: 'employer', title: '工作单位', width: 32 },
        { name: 'region', title: '服务区域' },
        { name: 'fields', title: '专业领域', width: 32 },
        { name: 'industries', title: '熟悉行业', width: 24 },
        { name: 'capacity', title: '可服务企业数' },
        { name: 'hasSecrecyUndertaking', title: '已签保密承诺' },
        { name: 'phone', title: '联系电话', mask: maskPhone(permission) },
      ],
      count: (actor, query) => this.professionals.filtered(actor, query).getCount(),
      batches: (actor, query) =>
        this.batches(this.professionals.filtered(actor, query), (one) => ({
          name: one.name,
          employer: one.employer,
          region: this.regions.name(one.regionCode),
          fields: list(one.fields),
          industries: list(one.industries),
          capacity: one.capacity,
          hasSecrecyUndertaking: one.hasSecrecyUndertaking ? '是' : '否',
          phone: one.phone,
        })),
    });
  }

  /** Rows of one register in the order of their ids, as entities: their lists are stored as documents. */
  private async *batches<T extends ObjectLiteral & { id: string }>(
    query: SelectQueryBuilder<T>,
    convert: (row: T) => Exported,
  ): AsyncGenerator<Exported[]> {
    const { alias, expressionMap } = query;
    const entity = expressionMap.mainAlias!.metadata.target;
    const ids = this.reader.batches<T, { id: string }>(query.select(`${alias}.id`, 'id'), batchSize);
    for await (const rows of ids) {
      const found = this.reader
        .from<T>(entity, alias)
        .where(`${alias}.id IN (:...ids)`, { ids: rows.map(({ id }) => id) })
        .orderBy(`${alias}.id`);
      yield (await found.getMany()).map(convert);
    }
  }
}
