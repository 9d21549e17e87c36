import { lifecycle } from '@ipharbor/platform/kernel';

export const mediationStatuses = ['proposed', 'declined', 'running', 'agreed', 'failed'] as const;
export type MediationStatus = (typeof mediationStatuses)[number];

/** Only with the consent of both sides; it ends in an agreement or in a note that there is none. */
export const mediationLifecycle = lifecycle<MediationStatus>('proposed')({
  decline: { from: ['proposed'], to: 'declined' },
  begin: { from: ['proposed'], to: 'running' },
  meet: { from: ['running'], to: 'running' },
  agree: { from: ['running'], to: 'agreed' },
  fail: { from: ['running'], to: 'failed' },
});
