import { defineEvent } from '@ipharbor/platform/persistence';

export const workItemHeld = defineEvent('work-item.held', '中止计时');
export const workItemResumed = defineEvent('work-item.resumed', '恢复计时');
export const workItemExtended = defineEvent('work-item.extended', '延长期限');
/** A notice was adopted: payload `{ because, noticeId, calendarVersion, dueBefore, dueAfter }`. */
export const workItemDueMoved = defineEvent('work-item.due-moved', '放假安排变动，期限随之变动');
export const clockRuleAdded = defineEvent('clock-rule.added', '新增本地时限规则');
export const clockRuleEnded = defineEvent('clock-rule.ended', '本地时限规则失效');
export const workItemRuleApplied = defineEvent('work-item.rule-applied', '改用另一版本的时限规则');
export const workItemAnswered = defineEvent('work-item.answered', '已答复');
