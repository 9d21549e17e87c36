import { lifecycle } from '@ipharbor/platform/kernel';

/** 存续、注销、吊销、迁出 */
export const registrationStatuses = ['active', 'deregistered', 'revoked', 'moved-out'] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];

/** What the registry of companies did; we only take note. A revoked firm still has to be deregistered. */
export const registration = lifecycle<RegistrationStatus>('active')({
  deregister: { from: ['active', 'revoked', 'moved-out'], to: 'deregistered' },
  revoke: { from: ['active', 'moved-out'], to: 'revoked' },
  'move-out': { from: ['active'], to: 'moved-out' },
  reinstate: { from: ['deregistered', 'revoked', 'moved-out'], to: 'active' },
});

export type RegistrationAction = keyof typeof registration.steps;
export const registrationActions = Object.keys(registration.steps) as RegistrationAction[];

/** The action that leads to a status as a form or a file names it; null when it holds already. */
export function actionTowards(from: RegistrationStatus, to: RegistrationStatus): RegistrationAction | null {
  if (from === to) return null;
  const ways = registrationActions.filter((action) => registration.steps[action].to === to);
  return ways[0];
}
