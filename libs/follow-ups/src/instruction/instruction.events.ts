import { defineEvent } from '@ipharbor/platform/persistence';

export const workItemReplied = defineEvent('work-item.replied', '答复督办事项');
