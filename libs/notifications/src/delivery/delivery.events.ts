import { defineEvent } from '@ipharbor/platform/persistence';

export const deliveryResent = defineEvent('message-delivery.resent', '重发消息');
