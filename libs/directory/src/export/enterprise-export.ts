import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { ExportSources, type ExportColumn, type ExportSource, type TableValue } from '@ipharbor/imports';
import { EnterprisePageDto, type EnterpriseRowDto } from '../enterprise/enterprise-row.dto';
import { EnterpriseQueries } from '../enterprise/enterprise.queries';
import { enterpriseColumns, registrationChoices } from '../import/enterprise-columns';

const { name, uscc, regionCode, industry, registrationStatus, highTech, employees, rdStaff } = enterpriseColumns;

/** The register of enterprises as a file; its headers are understood by the import. */
@Injectable()
export class EnterpriseExport implements ExportSource<EnterprisePageDto>, OnModuleInit {
  readonly name = 'enterprises';
  readonly titleZh = '企业';
  readonly permission = 'enterprise:read';
  readonly query = EnterprisePageDto;
  readonly columns: readonly ExportColumn[] = [
    { name: 'name', title: name.title, width: name.width },
    { name: 'uscc', title: uscc.title, width: uscc.width },
    { name: 'region', title: regionCode.title },
    { name: 'industry', title: industry.title, width: 24 },
    { name: 'registrationStatus', title: registrationStatus.title },
    { name: 'highTech', title: highTech.title },
    { name: 'employees', title: employees.title },
    { name: 'rdStaff', title: rdStaff.title },
    { name: 'inventionsInForce', title: '有效发明专利' },
  ];

  constructor(
    private readonly sources: ExportSources,
    private readonly queries: EnterpriseQueries,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  count(actor: Actor, query: EnterprisePageDto): Promise<number> {
    return this.queries.count(actor, query);
  }

  async *batches(actor: Actor, query: EnterprisePageDto): AsyncGenerator<Record<string, TableValue>[]> {
    for await (const rows of this.queries.batches(actor, query)) yield rows.map(exported);
  }
}

const statusTitles = new Map(registrationChoices.map(({ value, title }) => [value, title]));

function exported(row: EnterpriseRowDto): Record<string, TableValue> {
  const { name, uscc, regionName, industryCode, industry, employees, rdStaff, inventionsInForce } = row;
  return {
    ...{ name, uscc, employees, rdStaff, inventionsInForce },
    region: regionName,
    industry: [industryCode, industry].filter(Boolean).join(' '),
    registrationStatus: statusTitles.get(row.registrationStatus),
    highTech: row.highTech ? '是' : '否',
  };
}
