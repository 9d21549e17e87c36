import { defineEvent } from '@ipharbor/platform/persistence';

export const calendarFeedCreated = defineEvent('calendar-feed.created', '创建日历订阅地址');
export const calendarFeedRevoked = defineEvent('calendar-feed.revoked', '停用日历订阅地址');
