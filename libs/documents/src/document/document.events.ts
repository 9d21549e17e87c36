import { defineEvent } from '@ipharbor/platform/persistence';

export const documentKept = defineEvent('document.kept', '上传附件');
export const confidentialDocumentRead = defineEvent('document.confidential-read', '查看保密附件');
export const evidenceRead = defineEvent('evidence.read', '查看证据');
export const evidenceExported = defineEvent('evidence.exported', '导出证据');
export const evidencePackMade = defineEvent('evidence.pack-made', '导出证据包');
