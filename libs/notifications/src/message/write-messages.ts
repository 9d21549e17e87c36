import { defineJob } from '@ipharbor/platform/persistence';
import type { QueuedNotice } from './notifications';

export const writeMessages = defineJob<{ readonly notices: readonly QueuedNotice[] }>('notifications.write-messages', {
  backoffSeconds: 5,
});
