import { defineEvent } from '@ipharbor/platform/persistence';

export const unitCreated = defineEvent('unit.created');
export const unitChanged = defineEvent('unit.changed');
export const postAssigned = defineEvent('post.assigned');
export const postChanged = defineEvent('post.changed');
