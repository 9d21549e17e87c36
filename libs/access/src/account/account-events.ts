import { defineEvent } from '@ipharbor/platform/persistence';

export const accountCreated = defineEvent('account.created', '新建账号');
export const accountChanged = defineEvent('account.changed', '修改账号');
export const accountActivated = defineEvent('account.activated', '激活账号');
export const accountDisabled = defineEvent('account.disabled', '停用账号');
export const accountEnabled = defineEvent('account.enabled', '启用账号');
export const accountRolesChanged = defineEvent('account.roles-changed', '变更角色');
export const accountSignInFailed = defineEvent('account.sign-in-failed', '登录失败');
export const accountLocked = defineEvent('account.locked', '锁定账号');
export const accountUnlocked = defineEvent('account.unlocked', '解锁账号');
export const accountPasswordChanged = defineEvent('account.password-changed', '修改密码');
export const accountPasswordReset = defineEvent('account.password-reset', '重置密码');
