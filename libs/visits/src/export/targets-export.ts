import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { ExportSources, type ExportColumn, type ExportSource } from '@ipharbor/imports';
import { verdictNames } from '../credit/standing';
import { AnyTargetPageDto } from '../target/target.dto';
import { stopReasonNames, targetStatusNames } from '../target/target.lifecycle';
import { TargetQueries } from '../target/target.queries';

/** The list of targets as a file. */
@Injectable()
export class TargetsExport implements ExportSource<AnyTargetPageDto>, OnModuleInit {
  readonly name = 'campaign-targets';
  readonly titleZh = '走访对象';
  readonly permission = 'campaign:read';
  readonly query = AnyTargetPageDto;
  readonly columns: readonly ExportColumn[] = [
    { name: 'enterpriseName', title: '企业名称', width: 36 },
    { name: 'regionName', title: '所属区域' },
    { name: 'industryCode', title: '行业' },
    { name: 'wave', title: '批次' },
    { name: 'status', title: '进展' },
    { name: 'teamName', title: '走访小组', width: 20 },
    { name: 'assignedOn', title: '分派日期' },
    { name: 'visitedOn', title: '走访日期' },
    { name: 'filedOn', title: '申请日' },
    { name: 'reachedOn', title: '达成日期' },
    { name: 'verdict', title: '成效认定', width: 16 },
    { name: 'baseline', title: '基数' },
    { name: 'inventionsInForce', title: '有效发明专利' },
    { name: 'stopReason', title: '停止原因' },
  ];

  constructor(
    private readonly sources: ExportSources,
    private readonly queries: TargetQueries,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  count(actor: Actor, query: AnyTargetPageDto): Promise<number> {
    return this.queries.count(actor, query);
  }

  async *batches(actor: Actor, query: AnyTargetPageDto) {
    for await (const targets of this.queries.batches(actor, query))
      yield targets.map(({ allowedActions: _, ...target }) => ({
        ...target,
        status: targetStatusNames[target.status],
        verdict: target.verdict && verdictNames[target.verdict],
        stopReason: target.stopReason && stopReasonNames[target.stopReason],
      }));
  }
}
