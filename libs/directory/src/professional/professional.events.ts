import { defineEvent } from '@ipharbor/platform/persistence';

export const professionalCreated = defineEvent('professional.created');
export const professionalChanged = defineEvent('professional.changed');
export const secrecyUndertaken = defineEvent('professional.undertook-secrecy');
