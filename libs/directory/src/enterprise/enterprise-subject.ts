import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type Actor, type SubjectAccess } from '@ipharbor/access';
import { Reader } from '@ipharbor/platform/persistence';
import { Enterprise } from './enterprise.entity';
import { EnterprisePolicy } from './enterprise.policy';
import { EnterpriseQueries } from './enterprise.queries';

/** Answers for enterprises where others hold only their ids: timeline, documents, work items. */
@Injectable()
export class EnterpriseSubject implements SubjectAccess, OnModuleInit {
  readonly type = 'enterprise';

  constructor(
    private readonly subjects: Subjects,
    private readonly reader: Reader,
    private readonly policy: EnterprisePolicy,
    private readonly queries: EnterpriseQueries,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async covers(actor: Actor, id: string): Promise<boolean> {
    const row = await this.reader.from(Enterprise, 'enterprise').where('enterprise.id = :id', { id }).getOne();
    return row !== null && this.policy.covers(actor, row);
  }

  labels(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
    return this.queries.labels(actor, ids);
  }
}
