import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { ExportSources, type ExportColumn, type ExportSource } from '@ipharbor/imports';
import { caseTypeOf } from '../case-type/case-types';
import { rightKindNames } from '../competence/right-kinds';
import { HelpRequestPageDto } from '../request/help-request-page.dto';
import { channelNames } from '../request/help-request.entity';
import { helpStatusNames } from '../request/help-request.lifecycle';
import { HelpRequestQueries } from '../request/help-request.queries';

/** The list of cases as a file, each row as closed as in the list. */
@Injectable()
export class HelpRequestsExport implements ExportSource<HelpRequestPageDto>, OnModuleInit {
  readonly name = 'help-requests';
  readonly titleZh = '求助案件';
  readonly permission = 'help-request:read';
  readonly query = HelpRequestPageDto;
  readonly columns: readonly ExportColumn[] = [
    { name: 'number', title: '编号', width: 18 },
    { name: 'caseType', title: '类型', width: 18 },
    { name: 'status', title: '状态' },
    { name: 'applicantName', title: '申请人', width: 36 },
    { name: 'title', title: '事项', width: 36 },
    { name: 'rightKind', title: '权利类型' },
    { name: 'regionName', title: '地区' },
    { name: 'channel', title: '来源' },
    { name: 'submittedOn', title: '提交日期' },
    { name: 'acceptBy', title: '应决定受理日期' },
    { name: 'acceptedOn', title: '受理日期' },
    { name: 'handlerName', title: '承办人' },
    { name: 'dueOn', title: '当前期限' },
    { name: 'endedOn', title: '结束日期' },
  ];

  constructor(
    private readonly sources: ExportSources,
    private readonly queries: HelpRequestQueries,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  count(actor: Actor, query: HelpRequestPageDto): Promise<number> {
    return this.queries.count(actor, query);
  }

  async *batches(actor: Actor, query: HelpRequestPageDto) {
    for await (const requests of this.queries.batches(actor, query))
      yield requests.map((request) => {
        const { number, applicantName, title, regionName, submittedOn, acceptBy, acceptedOn } = request;
        const { handlerName, dueOn, endedOn } = request;
        return {
          ...{
            number,
            applicantName,
            title,
            regionName,
            submittedOn,
            acceptBy,
            acceptedOn,
            handlerName,
            dueOn,
            endedOn,
          },
          caseType: caseTypeOf(request.caseType).zh,
          status: helpStatusNames[request.status],
          rightKind: rightKindNames[request.rightKind],
          channel: channelNames[request.channel],
        };
      });
  }
}
