import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { ExportSources, type ExportColumn, type ExportSource } from '@ipharbor/imports';
import { SpecialistPageDto } from '../specialist/specialist.dto';
import { SpecialistQueries } from '../specialist/specialist.queries';

/** The register of specialists as a file. */
@Injectable()
export class SpecialistsExport implements ExportSource<SpecialistPageDto>, OnModuleInit {
  readonly name = 'specialists';
  readonly titleZh = '特派员';
  readonly permission = 'specialist:read';
  readonly query = SpecialistPageDto;
  readonly columns: readonly ExportColumn[] = [
    { name: 'name', title: '姓名' },
    { name: 'employer', title: '所在单位', width: 28 },
    { name: 'statusName', title: '状态' },
    { name: 'regionName', title: '服务区域' },
    { name: 'ipcSections', title: '专业领域' },
    { name: 'industries', title: '熟悉行业', width: 20 },
    { name: 'experienceYears', title: '从业年限' },
    { name: 'load', title: '服务数' },
    { name: 'capacity', title: '服务上限' },
    { name: 'letterNo', title: '聘书编号', width: 18 },
    { name: 'termFromOn', title: '聘期开始' },
    { name: 'termToOn', title: '聘期届满' },
    { name: 'appliedOn', title: '申请日期' },
  ];

  constructor(
    private readonly sources: ExportSources,
    private readonly queries: SpecialistQueries,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  count(actor: Actor, query: SpecialistPageDto): Promise<number> {
    return this.queries.count(actor, query);
  }

  async *batches(actor: Actor, query: SpecialistPageDto) {
    for await (const rows of this.queries.batches(actor, query))
      yield rows.map(({ allowedActions: _, ipcSections, industries, languages: __, ...row }) => ({
        ...row,
        ipcSections: ipcSections.join('、'),
        industries: industries.join('、'),
      }));
  }
}
