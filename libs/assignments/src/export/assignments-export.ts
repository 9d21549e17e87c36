import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { ExportSources, type ExportColumn, type ExportSource } from '@ipharbor/imports';
import { AssignmentPageDto } from '../assignment/assignment.dto';
import { AssignmentQueries } from '../assignment/assignment.queries';

/** Who serves whom, as a file. */
@Injectable()
export class AssignmentsExport implements ExportSource<AssignmentPageDto>, OnModuleInit {
  readonly name = 'assignments';
  readonly titleZh = '特派员指派';
  readonly permission = 'assignment:read';
  readonly query = AssignmentPageDto;
  readonly columns: readonly ExportColumn[] = [
    { name: 'targetName', title: '服务对象', width: 36 },
    { name: 'regionName', title: '所属区域' },
    { name: 'specialistName', title: '特派员' },
    { name: 'statusName', title: '状态' },
    { name: 'proposedOn', title: '提出日期' },
    { name: 'fromOn', title: '开始日期' },
    { name: 'endedOn', title: '结束日期' },
    { name: 'reason', title: '原因', width: 30 },
  ];

  constructor(
    private readonly sources: ExportSources,
    private readonly queries: AssignmentQueries,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  count(actor: Actor, query: AssignmentPageDto): Promise<number> {
    return this.queries.count(actor, query);
  }

  async *batches(actor: Actor, query: AssignmentPageDto) {
    for await (const rows of this.queries.batches(actor, query))
      yield rows.map(({ allowedActions: _, ...row }) => ({ ...row }));
  }
}
