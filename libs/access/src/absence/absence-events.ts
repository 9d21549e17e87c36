import { defineEvent } from '@ipharbor/platform/persistence';

export const absenceRecorded = defineEvent('absence.recorded', '登记请假与代理人');
export const absenceEnded = defineEvent('absence.ended', '提前销假');
