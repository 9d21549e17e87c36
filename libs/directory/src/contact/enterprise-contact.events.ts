import { defineEvent } from '@ipharbor/platform/persistence';

export const contactAdded = defineEvent('enterprise-contact.added');
export const contactChanged = defineEvent('enterprise-contact.changed');
