import { lifecycle } from '@ipharbor/platform/kernel';

export type NoticeStatus = 'proposed' | 'adopted' | 'discarded';

export const noticeLifecycle = lifecycle<NoticeStatus>('proposed')({
  adopt: { from: ['proposed'], to: 'adopted' },
  discard: { from: ['proposed'], to: 'discarded' },
});
