import { defineJob } from '@ipharbor/platform/persistence';
import type { QueuedNotice } from './notifications';

export const writeMessages = defineJob<{ readonly notices: readonly QueuedNotice[] }>('notifications.write-messages', {
  words: { zh: { name: '写入站内消息' }, en: { name: 'Write messages' } },
  backoffSeconds: 5,
});
