import { defineEvent } from '@ipharbor/platform/persistence';

export const calendarNoticeProposed = defineEvent('calendar-notice.proposed', '读取放假安排通知');
export const calendarNoticeAdopted = defineEvent('calendar-notice.adopted', '采用放假安排通知');
export const calendarNoticeDiscarded = defineEvent('calendar-notice.discarded', '放弃放假安排通知');
