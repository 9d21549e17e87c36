import {
  BelongsTo,
  Code,
  Count,
  Day,
  Doc,
  Id,
  Instant,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import { WorkItem } from '../work-item/work-item.entity';
import type { Audience, EscalationStep } from './ladder';

/** Who is told when, for one kind of work item or for all: only what was decided otherwise than usual. */
@TableOf('escalation_ladder', { unique: [['kind']] })
export class EscalationLadder {
  @Id() readonly id!: string;
  @Code() readonly kind!: string;
  @Doc() steps!: readonly EscalationStep[];
  @Ref() changedById!: string;
  @Instant() changedAt!: Date;
  @Version() version: number = 1;
}

/** One step taken for one work item, and whom it reached. */
@TableOf('work_item_escalation', {
  unique: [['workItemId', 'level', 'accountId']],
  index: [['escalatedOn', 'accountId']],
})
export class WorkItemEscalation {
  @Id() readonly id!: string;
  @Ref() readonly workItemId!: string;
  @BelongsTo('work_item_escalation', 'workItemId', () => WorkItem) readonly workItem?: WorkItem;
  /** From 1. */
  @Count() readonly level!: number;
  @Word() readonly audience!: Audience;
  @Ref() readonly accountId!: string;
  @Day() readonly escalatedOn!: string;
}
