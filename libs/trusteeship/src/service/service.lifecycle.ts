import { lifecycle } from '@ipharbor/platform/kernel';

export const serviceStatuses = ['logged', 'confirmed', 'disputed', 'withdrawn'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

/** 服务记录. A dispute freezes the item until it is settled: in favour of the log, or by taking the entry back. */
export const serviceLifecycle = lifecycle<ServiceStatus>('logged')({
  confirm: { from: ['logged'], to: 'confirmed' },
  dispute: { from: ['logged'], to: 'disputed' },
  uphold: { from: ['disputed'], to: 'confirmed' },
  withdraw: { from: ['logged', 'disputed'], to: 'withdrawn' },
});
export type ServiceAction = keyof typeof serviceLifecycle.steps;
