import { defineEvent } from '@ipharbor/platform/persistence';

export const unitCreated = defineEvent('unit.created', '新建单位');
export const unitChanged = defineEvent('unit.changed', '修改单位');
export const postAssigned = defineEvent('post.assigned', '任职');
export const postChanged = defineEvent('post.changed', '变更任职');
