import { endAppointments, lapseOffers } from '@ipharbor/assignments';
import { sweepOrphanFiles } from '@ipharbor/documents';
import { indexNames, refreshHighTech } from '@ipharbor/directory';
import { endCappedHolds, escalateDue } from '@ipharbor/follow-ups';
import { lapseUnsupplied } from '@ipharbor/help-requests';
import { endTerms } from '@ipharbor/ip-rights';
import { sweepMadeFiles } from '@ipharbor/imports';
import { collectReceipts, dailyMail, fillExchange, reachOtherwise, remindOwners } from '@ipharbor/notifications';
import { passSilence, watchAgreements } from '@ipharbor/trusteeship';
import type { Recurring } from '@ipharbor/platform/jobs';

/** Everything that repeats, in one list. */
export const recurring: readonly Recurring[] = [
  { job: indexNames, everyMinutes: 10 },
  { job: reachOtherwise, everyMinutes: 10 },
  { job: collectReceipts, everyMinutes: 5 },
  { job: fillExchange, everyMinutes: 5 },
  { job: refreshHighTech, dailyAt: '00:05' },
  { job: endTerms, dailyAt: '00:10' },
  { job: endAppointments, dailyAt: '00:15' },
  { job: lapseUnsupplied, dailyAt: '00:15' },
  { job: watchAgreements, dailyAt: '00:15' },
  { job: endCappedHolds, dailyAt: '00:15' },
  { job: lapseOffers, dailyAt: '00:20' },
  { job: passSilence, dailyAt: '00:20' },
  { job: sweepOrphanFiles, dailyAt: '03:10' },
  { job: sweepMadeFiles, dailyAt: '03:20' },
  { job: escalateDue, dailyAt: '07:30' },
  { job: remindOwners, dailyAt: '08:00' },
  { job: dailyMail, dailyAt: '08:30' },
];
