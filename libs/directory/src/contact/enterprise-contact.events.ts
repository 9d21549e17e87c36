import { defineEvent } from '@ipharbor/platform/persistence';

export const contactAdded = defineEvent('enterprise-contact.added', '新增联系人');
export const contactChanged = defineEvent('enterprise-contact.changed', '修改联系人');
