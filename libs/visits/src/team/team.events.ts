import { defineEvent } from '@ipharbor/platform/persistence';

export const teamFormed = defineEvent('visit-team.formed', '组建走访小组');
