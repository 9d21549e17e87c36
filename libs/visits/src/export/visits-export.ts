import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { ExportSources, type ExportColumn, type ExportSource } from '@ipharbor/imports';
import { VisitPageDto } from '../visit/visit.dto';
import { visitStatusNames } from '../visit/visit.lifecycle';
import { VisitQueries } from '../visit/visit.queries';

/** The list of visits as a file: who went where and when. What was said there stays in the records. */
@Injectable()
export class VisitsExport implements ExportSource<VisitPageDto>, OnModuleInit {
  readonly name = 'visits';
  readonly titleZh = '走访记录';
  readonly permission = 'visit:read';
  readonly query = VisitPageDto;
  readonly columns: readonly ExportColumn[] = [
    { name: 'number', title: '编号', width: 18 },
    { name: 'enterpriseName', title: '企业名称', width: 36 },
    { name: 'status', title: '状态' },
    { name: 'plannedOn', title: '预约日期' },
    { name: 'visitedOn', title: '走访日期' },
    { name: 'visitors', title: '走访人员', width: 24 },
    { name: 'place', title: '地点', width: 30 },
    { name: 'acceptedOn', title: '审核通过日期' },
  ];

  constructor(
    private readonly sources: ExportSources,
    private readonly queries: VisitQueries,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  count(actor: Actor, query: VisitPageDto): Promise<number> {
    return this.queries.count(actor, query);
  }

  async *batches(actor: Actor, query: VisitPageDto) {
    for await (const visits of this.queries.batches(actor, query))
      yield visits.map(({ number, enterpriseName, status, plannedOn, visitedOn, visitors, place, acceptedOn }) => ({
        ...{ number, enterpriseName, plannedOn, visitedOn, place, acceptedOn },
        status: visitStatusNames[status],
        visitors: visitors.map(({ name }) => name).join('、'),
      }));
  }
}
