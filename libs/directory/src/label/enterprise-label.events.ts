import { defineEvent } from '@ipharbor/platform/persistence';

export const labelGiven = defineEvent('enterprise-label.given');
export const labelEnded = defineEvent('enterprise-label.ended');
