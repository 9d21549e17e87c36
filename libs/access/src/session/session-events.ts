import { defineEvent } from '@ipharbor/platform/persistence';

export const sessionStarted = defineEvent('session.started', '登录');
export const sessionEnded = defineEvent('session.ended', '退出登录');
export const sessionPostChosen = defineEvent('session.post-chosen', '切换岗位');
/** Somebody tried a name that no account has; its subject is the attempt itself. */
export const signInRefused = defineEvent('sign-in.refused', '登录被拒');
