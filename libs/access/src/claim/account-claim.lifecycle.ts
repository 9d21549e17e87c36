import { lifecycle } from '@ipharbor/platform/kernel';

export type ClaimStatus = 'submitted' | 'approved' | 'rejected';

export const claimLifecycle = lifecycle<ClaimStatus>('submitted')({
  approve: { from: ['submitted'], to: 'approved' },
  reject: { from: ['submitted'], to: 'rejected' },
});
