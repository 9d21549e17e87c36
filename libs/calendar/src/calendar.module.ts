import { Module } from '@nestjs/common';
import { announcedNotices } from './announced-notices';
import { CalendarController } from './calendar.controller';
import { WorkingCalendar } from './working-calendar';

/** 工作日历: every term and every reminder asks here which days are worked. */
@Module({
  controllers: [CalendarController],
  providers: [{ provide: WorkingCalendar, useFactory: () => new WorkingCalendar(announcedNotices()) }],
  exports: [WorkingCalendar],
})
export class CalendarModule {}
