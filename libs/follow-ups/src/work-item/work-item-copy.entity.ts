import { newId } from '@ipharbor/platform/kernel';
import { BelongsTo, Id, Ref, TableOf } from '@ipharbor/platform/persistence';
import { WorkItem } from './work-item.entity';

/** 抄送: somebody who sees a work item and owes nothing. */
@TableOf('work_item_copy', { unique: [['workItemId', 'accountId']], index: [['accountId', 'workItemId']] })
export class WorkItemCopy {
  @Id() readonly id!: string;
  @Ref() readonly workItemId!: string;
  @BelongsTo('work_item_copy', 'workItemId', () => WorkItem) readonly workItem?: WorkItem;
  @Ref() readonly accountId!: string;

  static to(accountId: string, workItemId: string): WorkItemCopy {
    return Object.assign(new WorkItemCopy(), { id: newId(), workItemId, accountId });
  }
}
