import { lifecycle } from '@ipharbor/platform/kernel';

export const agreementStatuses = [
  'draft',
  'offered',
  'negotiating',
  'declined',
  'withdrawn',
  'signed',
  'active',
  'suspended',
  'expired',
  'renewed',
  'terminated',
  'handed-over',
  'archived',
] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/**
 * 托管协议. Filing with the bureau (备案) is no state: it is information and gates nothing. An amendment is a new version of
 * what is in force. What has ended by termination or by time is handed over before it is archived.
 */
export const agreementLifecycle = lifecycle<AgreementStatus>('draft')({
  offer: { from: ['draft'], to: 'offered' },
  'counter-offer': { from: ['offered', 'negotiating'], to: 'negotiating' },
  decline: { from: ['offered', 'negotiating'], to: 'declined' },
  withdraw: { from: ['draft', 'offered', 'negotiating'], to: 'withdrawn' },
  /** Both parties have signed. */
  sign: { from: ['offered', 'negotiating'], to: 'signed' },
  activate: { from: ['signed'], to: 'active' },
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  terminate: { from: ['signed', 'active', 'suspended'], to: 'terminated' },
  expire: { from: ['active', 'suspended'], to: 'expired' },
  /** It ended, and a successor is signed. */
  renew: { from: ['active', 'suspended'], to: 'renewed' },
  'hand-over': { from: ['terminated', 'expired'], to: 'handed-over' },
  archive: { from: ['handed-over', 'renewed'], to: 'archived' },
});
export type AgreementAction = keyof typeof agreementLifecycle.steps;

/** In which the promises bind. */
export const inForce: readonly AgreementStatus[] = ['signed', 'active', 'suspended'];
/** In which the terms are still open. */
export const open: readonly AgreementStatus[] = ['draft', 'offered', 'negotiating'];
