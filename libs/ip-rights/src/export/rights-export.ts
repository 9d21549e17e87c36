import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { ExportSources, type ExportColumn, type ExportSource, type TableValue } from '@ipharbor/imports';
import { groupBy } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { IpRightPageDto } from '../ip-right/ip-right.dto';
import { IpRight } from '../ip-right/ip-right.entity';
import { kindNames } from '../ip-right/ip-right-kind';
import { IpRightQueries } from '../ip-right/ip-right.queries';
import type { IpRightOwner } from '../owner/ip-right-owner.entity';
import { ipRightStatusNames } from '../standing/standing';

const batchSize = 500;

/** The list of rights as a file; its headers are understood by the import. */
@Injectable()
export class RightsExport implements ExportSource<IpRightPageDto>, OnModuleInit {
  readonly name = 'ip-rights';
  readonly titleZh = '知识产权';
  readonly permission = 'ip-right:read';
  readonly query = IpRightPageDto;
  readonly columns: readonly ExportColumn[] = [
    { name: 'applicationNo', title: '申请号', width: 20 },
    { name: 'publicationNo', title: '公开（公告）号', width: 18 },
    { name: 'registrationNo', title: '注册号（登记号）', width: 18 },
    { name: 'title', title: '名称', width: 48 },
    { name: 'kind', title: '类型' },
    { name: 'owners', title: '权利人', width: 40 },
    { name: 'filedOn', title: '申请日' },
    { name: 'grantedOn', title: '授权日' },
    { name: 'status', title: '状态' },
    { name: 'isAbnormal', title: '非正常申请' },
    { name: 'endsOn', title: '期满日' },
  ];

  constructor(
    private readonly sources: ExportSources,
    private readonly queries: IpRightQueries,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async count(actor: Actor, query: IpRightPageDto): Promise<number> {
    return this.queries.filtered(actor, query).getCount();
  }

  async *batches(actor: Actor, query: IpRightPageDto): AsyncGenerator<Record<string, TableValue>[]> {
    const found = this.queries.filtered(actor, query).select('ipRight.id', 'id');
    for await (const rows of this.reader.batches<IpRight, { id: string }>(found, batchSize)) {
      const ids = rows.map(({ id }) => id);
      const [rights, owners] = await Promise.all([
        this.reader.from(IpRight, 'ipRight').where('ipRight.id IN (:...ids)', { ids }).orderBy('ipRight.id').getMany(),
        this.queries.ownersOf(ids, { presentOnly: true }),
      ]);
      const byRight = groupBy(owners, ({ ipRightId }) => ipRightId);
      yield rights.map((right) => exported(right, byRight.get(right.id) ?? []));
    }
  }
}

function exported(right: IpRight, owners: readonly IpRightOwner[]): Record<string, TableValue> {
  const { applicationNo, publicationNo, registrationNo, title, filedOn, grantedOn, endsOn } = right;
  return {
    ...{ applicationNo, publicationNo, registrationNo, title, filedOn, grantedOn, endsOn },
    kind: kindNames[right.kind],
    owners: owners.map(({ partyName }) => partyName).join('；'),
    // an import takes no status for one that is not known
    status: right.status === 'recorded' ? null : ipRightStatusNames[right.status],
    isAbnormal: right.isAbnormal ? '是' : '否',
  };
}
