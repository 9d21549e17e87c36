import { defineEvent } from '@ipharbor/platform/persistence';

export const visitPlanned = defineEvent('visit.planned');
export const visitAppointed = defineEvent('visit.appointed');
export const visitRescheduled = defineEvent('visit.rescheduled');
export const visitMissed = defineEvent('visit.missed');
export const visitDeclined = defineEvent('visit.declined');
export const visitCancelled = defineEvent('visit.cancelled');
export const visitFinished = defineEvent('visit.finished');
export const visitRecorded = defineEvent('visit.recorded');
export const visitConfirmed = defineEvent('visit.confirmed');
export const visitDisputed = defineEvent('visit.disputed');
export const visitAccepted = defineEvent('visit.accepted');
export const visitReturned = defineEvent('visit.returned');
export const disclosureRead = defineEvent('visit.disclosure-read');
