import { defineEvent } from '@ipharbor/platform/persistence';

export const subscriptionCreated = defineEvent('event-subscription.created', '新建事件订阅');
export const subscriptionChanged = defineEvent('event-subscription.changed', '修改事件订阅');
export const subscriptionSecretChanged = defineEvent('event-subscription.secret-changed', '更换订阅密钥');
export const eventReplayed = defineEvent('event-delivery.replayed', '重放事件');
