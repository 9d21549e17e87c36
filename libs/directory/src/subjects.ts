import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import { Reader, type Policy, type Row } from '@ipharbor/platform/persistence';
import type { EntityTarget } from 'typeorm';
import { Agency } from './agency/agency.entity';
import { AgencyPolicy } from './agency/agency.policy';
import { Cluster } from './cluster/cluster.entity';
import { ClusterPolicy } from './cluster/cluster.policy';
import { Enterprise } from './enterprise/enterprise.entity';
import { EnterprisePolicy } from './enterprise/enterprise.policy';
import { Professional } from './professional/professional.entity';
import { ProfessionalPolicy } from './professional/professional.policy';

/** Answers for the records of the directory where others hold only their ids: timeline, documents, work items. */
@Injectable()
export class DirectorySubjects implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly reader: Reader,
    private readonly enterprises: EnterprisePolicy,
    private readonly clusters: ClusterPolicy,
    private readonly agencies: AgencyPolicy,
    private readonly professionals: ProfessionalPolicy,
  ) {}

  onModuleInit(): void {
    this.register('enterprise', Enterprise, this.enterprises);
    this.register('cluster', Cluster, this.clusters);
    this.register('agency', Agency, this.agencies);
    this.register('professional', Professional, this.professionals);
  }

  private register<T extends Row & { name: string }>(
    type: string,
    entity: EntityTarget<T>,
    policy: Policy<T, Actor>,
  ): void {
    this.subjects.register({
      type,
      covers: async (actor, id) => {
        const row = await this.reader.from(entity, 'subject').where('subject.id = :id', { id }).getOne();
        return row !== null && policy.covers(actor, row);
      },
      labels: async (actor, ids) => {
        if (ids.length === 0) return new Map();
        const rows = await policy
          .scope(actor, this.reader.from(entity, 'subject'))
          .andWhere('subject.id IN (:...ids)', { ids: [...new Set(ids)] })
          .select(['subject.id AS id', 'subject.name AS name'])
          .getRawMany<{ id: string; name: string }>();
        return new Map(rows.map(({ id, name }) => [id, name]));
      },
    });
  }
}
