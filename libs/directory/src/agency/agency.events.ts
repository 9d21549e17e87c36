import { defineEvent } from '@ipharbor/platform/persistence';

export const agencyCreated = defineEvent('agency.created');
export const agencyChanged = defineEvent('agency.changed');
