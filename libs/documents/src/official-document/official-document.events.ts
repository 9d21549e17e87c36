import { defineEvent } from '@ipharbor/platform/persistence';

export const officialDocumentIssued = defineEvent('official-document.issued', '签发文书');
export const officialDocumentVoided = defineEvent('official-document.voided', '作废文书');
