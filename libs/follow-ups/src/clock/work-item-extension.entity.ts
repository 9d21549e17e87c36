import type { DeadlineUnit } from '@ipharbor/calendar';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Count, Day, Id, Instant, Line, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import { WorkItem } from '../work-item/work-item.entity';
import type { Extension } from './due';
import type { Phase } from './work-item-clock.entity';

/** 延长: more time, with the reason, who approved it, and both days. */
@TableOf('work_item_extension', { index: [['workItemId']] })
export class WorkItemExtension implements Extension {
  @Id() readonly id!: string;
  @Ref() readonly workItemId!: string;
  @BelongsTo('work_item_extension', 'workItemId', () => WorkItem) readonly workItem?: WorkItem;
  @Word() readonly phase!: Phase;
  @Count() readonly n!: number;
  @Word() readonly unit!: DeadlineUnit;
  @Line() readonly reason!: string;
  @Ref() readonly approvedById!: string;
  @Ref({ nullable: true }) readonly grantedById!: string | null;
  @Instant() readonly grantedAt!: Date;
  @Day() readonly dueBefore!: IsoDay;
  @Day() readonly dueAfter!: IsoDay;
}
