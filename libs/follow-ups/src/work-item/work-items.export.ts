import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { ExportSources, type ExportColumn, type ExportSource } from '@ipharbor/imports';
import { WorkItemPageDto } from './work-item.dto';
import { WorkItemQueries } from './work-item.queries';

const statusNames: Readonly<Record<string, string>> = {
  open: '办理中',
  held: '挂起',
  done: '已完成',
  cancelled: '已撤销',
};

/** The to-do centre as a file: the rows of the view and filters that are on screen. */
@Injectable()
export class WorkItemsExport implements ExportSource<WorkItemPageDto>, OnModuleInit {
  readonly name = 'work-items';
  readonly titleZh = '待办事项';
  readonly permission = 'work-item:read';
  readonly query = WorkItemPageDto;
  readonly columns: readonly ExportColumn[] = [
    { name: 'no', title: '编号', width: 16 },
    { name: 'title', title: '事项', width: 40 },
    { name: 'kindLabel', title: '类型', width: 18 },
    { name: 'about', title: '对象', width: 36 },
    { name: 'ownerName', title: '承办人或单位', width: 20 },
    { name: 'dueOn', title: '期限' },
    { name: 'daysLeft', title: '剩余天数' },
    { name: 'status', title: '状态' },
    { name: 'endedOn', title: '办结日期' },
    { name: 'daysLate', title: '逾期天数' },
    { name: 'outcome', title: '办理结果', width: 40 },
  ];

  constructor(
    private readonly sources: ExportSources,
    private readonly queries: WorkItemQueries,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  count(actor: Actor, query: WorkItemPageDto): Promise<number> {
    return this.queries.count(actor, query, 'exact');
  }

  async *batches(actor: Actor, query: WorkItemPageDto) {
    for await (const items of this.queries.batches(actor, query))
      yield items.map(
        ({ no, title, kindLabel, subject, ownerName, dueOn, daysLeft, status, endedOn, daysLate, outcome }) => ({
          ...{ no, title, kindLabel, ownerName, dueOn, endedOn, daysLate, outcome },
          about: subject.label,
          daysLeft: endedOn === null ? daysLeft : null,
          status: statusNames[status] ?? status,
        }),
      );
  }
}
