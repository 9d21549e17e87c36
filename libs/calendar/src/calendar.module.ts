import { Module } from '@nestjs/common';
import { announcedNotices } from './announced-notices';
import { CalendarBook } from './calendar-book';
import { CalendarController } from './calendar.controller';
import './calendar.permissions';
import { CalendarNoticeController } from './notice/calendar-notice.controller';
import { CalendarNoticeQueries } from './notice/calendar-notice.queries';
import { CalendarNotices } from './notice/calendar-notices';
import { WorkingCalendar } from './working-calendar';

/** 工作日历: every term and every reminder asks here which days are worked. */
@Module({
  controllers: [CalendarController, CalendarNoticeController],
  providers: [
    { provide: WorkingCalendar, useFactory: () => new WorkingCalendar(announcedNotices()) },
    CalendarBook,
    CalendarNotices,
    CalendarNoticeQueries,
  ],
  exports: [WorkingCalendar, CalendarBook, CalendarNotices],
})
export class CalendarModule {}
