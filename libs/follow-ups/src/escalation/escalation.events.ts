import { defineEvent } from '@ipharbor/platform/persistence';

export const workItemEscalated = defineEvent('work-item.escalated', '升级提醒');
export const ladderChanged = defineEvent('escalation-ladder.changed', '调整升级规则');
