import { defineEvent } from '@ipharbor/platform/persistence';

export const templateVersionAdded = defineEvent('document-template.version-added', '更新文书模板');
