import { lifecycle } from '@ipharbor/platform/kernel';

export type OfficialDocumentStatus = 'issued' | 'voided';

/** 作废: the number stays taken, the document stays readable and says that it is void. */
export const officialDocumentLifecycle = lifecycle<OfficialDocumentStatus>('issued')({
  void: { from: ['issued'], to: 'voided' },
});
