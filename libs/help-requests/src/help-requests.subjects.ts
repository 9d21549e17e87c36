import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects } from '@ipharbor/access';
import { Mergeables, type Mergeable } from '@ipharbor/directory';
import { padded, Reader, type Tx } from '@ipharbor/platform/persistence';
import { HelpRequest } from './request/help-request.entity';
import { CaseFilePolicy, HelpRequestPolicy } from './request/help-request.policy';

/**
 * Lets the timeline, documents and work items ask who may see a case, and what to call it. What hangs on a case is as
 * closed as its file; its number may be known to everybody who may know of the case.
 */
@Injectable()
export class HelpRequestsSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly mergeables: Mergeables,
    private readonly reader: Reader,
    private readonly sight: HelpRequestPolicy,
    private readonly files: CaseFilePolicy,
  ) {}

  onModuleInit(): void {
    this.subjects.register({
      type: 'help_request',
      covers: async (actor, id) => {
        const request = await this.reader.from(HelpRequest, 'row').where('row.id = :id', { id }).getOne();
        return request !== null && (await this.files.covers(actor, request));
      },
      labels: async (actor, ids) => {
        if (ids.length === 0) return new Map();
        const rows = await this.sight
          .scope(actor, this.reader.from(HelpRequest, 'request'))
          .andWhere('request.id IN (:...labelled)', { labelled: padded(ids) })
          .getMany();
        return new Map(
          rows.map(({ id, number, applicantName }) => [id, [number, applicantName].filter(Boolean).join(' ')]),
        );
      },
    });
    this.mergeables.register(casesOfEnterprise);
  }
}

/** Cases follow their applicant into the record that it turns out to repeat. */
const casesOfEnterprise: Mergeable = {
  type: 'help_request',
  async move(tx, fromId, toId) {
    const rows = await tx.findBy(HelpRequest, { enterpriseId: fromId });
    await handOver(tx, rows, toId);
    return rows.map(({ id }) => id);
  },
  async moveBack(tx, rowIds, toId) {
    await handOver(tx, await tx.findMany(HelpRequest, rowIds), toId);
  },
};

async function handOver(tx: Tx, requests: readonly HelpRequest[], enterpriseId: string): Promise<void> {
  for (const request of requests) request.enterpriseId = enterpriseId;
  await tx.updateMany(requests);
}
