import { defineEvent } from '@ipharbor/platform/persistence';

export const workItemOpened = defineEvent('work-item.opened');
export const workItemCompleted = defineEvent('work-item.completed');
export const workItemCancelled = defineEvent('work-item.cancelled');
export const workItemAssigned = defineEvent('work-item.assigned');
export const workItemUrged = defineEvent('work-item.urged');
