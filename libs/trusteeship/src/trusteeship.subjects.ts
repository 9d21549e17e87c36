import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects } from '@ipharbor/access';
import { Mergeables, rowsOfEnterprise } from '@ipharbor/directory';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { Agreement } from './agreement/agreement.entity';
import { AgreementPolicy } from './agreement/agreement.policy';
import { mergedAgreements } from './agreement/merged-agreements';
import { AgreementClient } from './agreement/agreement-client.entity';

/** Lets the timeline, documents and work items ask who may see an agreement, and merges carry its firm along. */
@Injectable()
export class TrusteeshipSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly mergeables: Mergeables,
    private readonly reader: Reader,
    private readonly agreements: AgreementPolicy,
  ) {}

  onModuleInit(): void {
    this.subjects.register({
      type: 'agreement',
      covers: async (actor, id) => {
        const row = await this.reader.from(Agreement, 'agreement').where({ id }).getOne();
        return row !== null && (await this.agreements.covers(actor, row));
      },
      labels: async (actor, ids) => {
        if (ids.length === 0) return new Map();
        const rows = await this.agreements
          .scope(actor, this.reader.from(Agreement, 'agreement'))
          .andWhere('agreement.id IN (:...labelled)', { labelled: padded(ids) })
          .getMany();
        return new Map(rows.map(({ id, number }) => [id, `托管协议 ${number}`]));
      },
    });
    this.mergeables.register(rowsOfEnterprise('agreement_client', AgreementClient));
    this.mergeables.register(mergedAgreements);
  }
}
