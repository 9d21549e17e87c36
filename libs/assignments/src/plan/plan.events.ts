import { defineEvent } from '@ipharbor/platform/persistence';

export const planAsked = defineEvent('matching-plan.asked', '编制指派方案');
export const planSolved = defineEvent('matching-plan.solved', '指派方案已生成');
export const planEdited = defineEvent('matching-plan.edited', '手工调整指派方案');
export const planApplied = defineEvent('matching-plan.applied', '应用指派方案');
export const planUndone = defineEvent('matching-plan.undone', '撤销指派方案');
