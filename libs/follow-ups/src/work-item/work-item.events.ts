import { defineEvent } from '@ipharbor/platform/persistence';

export const workItemOpened = defineEvent('work-item.opened', '新建待办');
export const workItemCompleted = defineEvent('work-item.completed', '办结待办');
export const workItemCancelled = defineEvent('work-item.cancelled', '撤销待办');
export const workItemAssigned = defineEvent('work-item.assigned', '转交待办');
export const workItemUrged = defineEvent('work-item.urged', '催办');
