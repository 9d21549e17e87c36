import { defineEvent } from '@ipharbor/platform/persistence';

export const assignmentProposed = defineEvent('assignment.proposed', '提出指派');
export const assignmentAnswered = defineEvent('assignment.answered', '答复指派');
export const assignmentActivated = defineEvent('assignment.activated', '指派生效');
export const assignmentDeclined = defineEvent('assignment.declined', '谢绝指派');
export const assignmentLapsed = defineEvent('assignment.lapsed', '指派逾期未答复');
export const assignmentWithdrawn = defineEvent('assignment.withdrawn', '撤回指派');
export const assignmentEnded = defineEvent('assignment.ended', '结束指派');
export const assignmentRestored = defineEvent('assignment.restored', '恢复指派');
