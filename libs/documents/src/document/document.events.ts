import { defineEvent } from '@ipharbor/platform/persistence';

export const documentKept = defineEvent('document.kept', '上传附件');
export const confidentialDocumentRead = defineEvent('document.confidential-read', '查看保密附件');
