import { defineEvent } from '@ipharbor/platform/persistence';

export const campaignDrafted = defineEvent('campaign.drafted');
export const campaignChanged = defineEvent('campaign.changed');
export const campaignSubmitted = defineEvent('campaign.submitted');
export const campaignApproved = defineEvent('campaign.approved');
export const campaignReturned = defineEvent('campaign.returned');
export const campaignLaunched = defineEvent('campaign.launched');
export const campaignClosed = defineEvent('campaign.closed');
export const campaignArchived = defineEvent('campaign.archived');
