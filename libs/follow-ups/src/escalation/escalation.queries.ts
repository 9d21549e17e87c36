import { Injectable } from '@nestjs/common';
import { People, type Actor } from '@ipharbor/access';
import { padded, persistenceProblem, Reader } from '@ipharbor/platform/persistence';
import { WorkItem } from '../work-item/work-item.entity';
import { WorkItemPolicy } from '../work-item/work-item.policy';
import type { EscalationDto } from './escalation.dto';
import { WorkItemEscalation } from './escalation-ladder.entity';

/** Steps that were taken: for the page of an item, and for whoever tells people. */
@Injectable()
export class EscalationQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: WorkItemPolicy,
    private readonly people: People,
  ) {}

  async of(actor: Actor, workItemId: string): Promise<EscalationDto[]> {
    const item = await this.reader.from(WorkItem, 'item').where('item.id = :workItemId', { workItemId }).getOne();
    if (item === null || !(await this.policy.covers(actor, item))) throw persistenceProblem('not-found');
    const steps = await this.steps([workItemId]);
    const names = await this.people.named(steps.map(({ accountId }) => accountId));
    return steps.map(({ level, audience, accountId, escalatedOn }) => ({
      ...{ level, audience, accountId, escalatedOn },
      name: names.get(accountId) ?? '（未知）',
    }));
  }

  /** Of many items, in the order they were taken. */
  steps(workItemIds: readonly string[]): Promise<WorkItemEscalation[]> {
    return this.reader
      .from(WorkItemEscalation, 'step')
      .where('step.workItemId IN (:...ids)', { ids: padded(workItemIds) })
      .orderBy('step.id')
      .getMany();
  }
}
