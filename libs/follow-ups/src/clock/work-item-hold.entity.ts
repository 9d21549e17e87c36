import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Day, Id, Line, Ref, TableOf, Version } from '@ipharbor/platform/persistence';
import { WorkItem } from '../work-item/work-item.entity';
import type { Pause } from './due';

/** 中止: the time of a work item that is on hold does not run. */
@TableOf('work_item_hold', { index: [['workItemId'], ['toOn', 'capOn']] })
export class WorkItemHold implements Pause {
  @Id() readonly id!: string;
  @Ref() readonly workItemId!: string;
  @BelongsTo('work_item_hold', 'workItemId', () => WorkItem) readonly workItem?: WorkItem;
  @Line() readonly reason!: string;
  @Day() readonly fromOn!: IsoDay;
  @Day({ nullable: true }) toOn: IsoDay | null = null;
  /** It ends on this day at the latest, by itself. */
  @Day() readonly capOn!: IsoDay;
  @Ref({ nullable: true }) readonly heldById!: string | null;
  @Ref({ nullable: true }) resumedById: string | null = null;
  @Version() version: number = 1;

  end(on: IsoDay, byId: string | null): void {
    this.toOn = on;
    this.resumedById = byId;
  }
}
