import { defineEvent } from '@ipharbor/platform/persistence';

export const teamFormed = defineEvent('visit-team.formed');
