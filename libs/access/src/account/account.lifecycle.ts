import { lifecycle } from '@ipharbor/platform/kernel';

export type AccountStatus = 'invited' | 'active' | 'disabled';

/** `invited`: made by an administrator, and waiting for its person to set a password. */
export const accountLifecycle = lifecycle<AccountStatus>('invited')({
  activate: { from: ['invited'], to: 'active' },
  disable: { from: ['invited', 'active'], to: 'disabled' },
  enable: { from: ['disabled'], to: 'active' },
});
