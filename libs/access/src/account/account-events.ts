import { defineEvent } from '@ipharbor/platform/persistence';

export const accountCreated = defineEvent('account.created');
export const accountChanged = defineEvent('account.changed');
export const accountActivated = defineEvent('account.activated');
export const accountDisabled = defineEvent('account.disabled');
export const accountEnabled = defineEvent('account.enabled');
export const accountRolesChanged = defineEvent('account.roles-changed');
export const accountSignInFailed = defineEvent('account.sign-in-failed');
export const accountLocked = defineEvent('account.locked');
export const accountUnlocked = defineEvent('account.unlocked');
export const accountPasswordChanged = defineEvent('account.password-changed');
export const accountPasswordReset = defineEvent('account.password-reset');
