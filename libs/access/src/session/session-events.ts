import { defineEvent } from '@ipharbor/platform/persistence';

export const sessionStarted = defineEvent('session.started');
export const sessionEnded = defineEvent('session.ended');
export const sessionPostChosen = defineEvent('session.post-chosen');
/** Somebody tried a name that no account has; its subject is the attempt itself. */
export const signInRefused = defineEvent('sign-in.refused');
