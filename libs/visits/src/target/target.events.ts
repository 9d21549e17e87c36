import { defineEvent } from '@ipharbor/platform/persistence';

export const targetListed = defineEvent('campaign-target.listed');
export const targetAdded = defineEvent('campaign-target.added');
export const targetAssigned = defineEvent('campaign-target.assigned');
/** The data moved it from one stage to another, forward or back. */
export const targetMoved = defineEvent('campaign-target.moved');
export const targetStopped = defineEvent('campaign-target.stopped');
export const targetReopened = defineEvent('campaign-target.reopened');
export const targetCredited = defineEvent('campaign-target.credited');
export const targetCreditWithdrawn = defineEvent('campaign-target.credit-withdrawn');
