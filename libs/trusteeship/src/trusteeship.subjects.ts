import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import { Mergeables, rowsOfEnterprise } from '@ipharbor/directory';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { Agreement } from './agreement/agreement.entity';
import { AgreementPolicy } from './agreement/agreement.policy';
import { mergedAgreements } from './agreement/merged-agreements';
import { AgreementClient } from './agreement/agreement-client.entity';
import { Programme } from './programme/programme.entity';
import { ProgrammePolicy } from './programme/programme.policy';
import { ServicePolicy } from './service/service.policy';
import { ServiceRecord } from './service/service-record.entity';
import { catalogue } from './terms/catalogue';

/** Lets the timeline, documents and work items ask who may see an agreement, and merges carry its firm along. */
@Injectable()
export class TrusteeshipSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly mergeables: Mergeables,
    private readonly reader: Reader,
    private readonly agreements: AgreementPolicy,
    private readonly services: ServicePolicy,
    private readonly programmes: ProgrammePolicy,
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
    this.subjects.register({
      type: 'service_record',
      covers: (actor, id) => this.isServed(actor, 'service.id = :id', id),
      labels: async (actor, ids) => {
        if (ids.length === 0) return new Map();
        const rows = await this.services
          .scope(actor, this.reader.from(ServiceRecord, 'service'))
          .andWhere('service.id IN (:...labelled)', { labelled: padded(ids) })
          .getMany();
        return new Map(rows.map(({ id, itemCode, servedOn }) => [id, `${servedOn} ${catalogue[itemCode].zh}`]));
      },
    });
    this.subjects.register({
      type: 'trusteeship_programme',
      covers: async (actor, id) => {
        const row = await this.reader.from(Programme, 'programme').where({ id }).getOne();
        return row !== null && (await this.programmes.covers(actor, row));
      },
      labels: async (actor, ids) => {
        if (ids.length === 0) return new Map();
        const rows = await this.programmes
          .scope(actor, this.reader.from(Programme, 'programme'))
          .andWhere('programme.id IN (:...labelled)', { labelled: padded(ids) })
          .getMany();
        return new Map(rows.map(({ id, name }) => [id, name]));
      },
    });
    // Files belong to the form: whoever was served by it, its agency, and the bureau.
    this.subjects.register({
      type: 'service_batch',
      covers: (actor, id) => this.isServed(actor, 'service.batchId = :id', id),
      labels: () => Promise.resolve(new Map()),
    });
    this.mergeables.register(rowsOfEnterprise('service_record', ServiceRecord));
    this.mergeables.register(rowsOfEnterprise('agreement_client', AgreementClient));
    this.mergeables.register(mergedAgreements);
  }

  private async isServed(actor: Actor, where: string, id: string): Promise<boolean> {
    const query = this.services.scope(actor, this.reader.from(ServiceRecord, 'service')).andWhere(where, { id });
    return (await query.getCount()) > 0;
  }
}
