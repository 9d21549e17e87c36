import { defineEvent } from '@ipharbor/platform/persistence';

export const teamMemberReplaced = defineEvent('visit-team.member-replaced', '更换走访小组成员');
export const teamChanged = defineEvent('visit-team.changed', '调整走访小组');
export const teamEnded = defineEvent('visit-team.ended', '解散走访小组');
export const teamFormed = defineEvent('visit-team.formed', '组建走访小组');
