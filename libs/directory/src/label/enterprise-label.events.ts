import { defineEvent } from '@ipharbor/platform/persistence';

export const labelGiven = defineEvent('enterprise-label.given', '加注标签');
export const labelEnded = defineEvent('enterprise-label.ended', '取消标签');
