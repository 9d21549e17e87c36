import { defineEvent } from '@ipharbor/platform/persistence';

export const workItemHeld = defineEvent('work-item.held', '中止计时');
export const workItemResumed = defineEvent('work-item.resumed', '恢复计时');
export const workItemExtended = defineEvent('work-item.extended', '延长期限');
export const workItemAnswered = defineEvent('work-item.answered', '已答复');
