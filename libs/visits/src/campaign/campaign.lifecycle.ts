import { lifecycle } from '@ipharbor/platform/kernel';

export type CampaignStatus = 'draft' | 'submitted' | 'approved' | 'running' | 'closed' | 'archived';

/** Approval belongs to the leader in charge; launching freezes the target list. */
export const campaignLifecycle = lifecycle<CampaignStatus>('draft')({
  change: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  return: { from: ['submitted', 'approved'], to: 'draft' },
  launch: { from: ['approved'], to: 'running' },
  close: { from: ['running'], to: 'closed' },
  archive: { from: ['closed'], to: 'archived' },
});
export type CampaignAction = keyof (typeof campaignLifecycle)['steps'];
