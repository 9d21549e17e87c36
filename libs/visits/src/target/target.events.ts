import { defineEvent } from '@ipharbor/platform/persistence';

export const targetListed = defineEvent('campaign-target.listed', '列入走访名单');
export const targetAdded = defineEvent('campaign-target.added', '补充走访对象');
export const targetAssigned = defineEvent('campaign-target.assigned', '分派走访对象');
/** The data moved it from one stage to another, forward or back. */
export const targetMoved = defineEvent('campaign-target.moved', '走访进展变化');
export const targetStopped = defineEvent('campaign-target.stopped', '停止走访');
export const targetReopened = defineEvent('campaign-target.reopened', '恢复走访对象');
export const targetCredited = defineEvent('campaign-target.credited', '计入成效');
export const targetCreditWithdrawn = defineEvent('campaign-target.credit-withdrawn', '撤回计入');
