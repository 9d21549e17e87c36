import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '@ipharbor/access';
import { daysBetween } from '@ipharbor/platform/kernel';
import {
  CalendarDayDto,
  CalendarRangeDto,
  DeadlineDto,
  ReachedDayDto,
  TermDto,
  WorkingDayCountDto,
  WorkingDaysAfterDto,
} from './calendar.dto';
import { calendarProblem } from './calendar.problems';
import { deadline } from './deadline';
import { daysFrom, WorkingCalendar } from './working-calendar';
import { addWorkingDays, countWorkingDays } from './working-days';

const mostDays = { listed: 400, counted: 4000 };

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: WorkingCalendar) {}

  /** Every day from `from` to `to`, both included; at most 400. */
  @Get('days')
  @SignedIn()
  @ApiOkResponse({ type: [CalendarDayDto] })
  days(@Query() { from, to }: CalendarRangeDto): CalendarDayDto[] {
    mustSpan(from, to, daysBetween(from, to) + 1, mostDays.listed);
    return daysFrom(from, to).map((day) => this.calendar.dayOf(day));
  }

  /** The working day that lies `days` working days after `from`. */
  @Get('add')
  @SignedIn()
  @ApiOkResponse({ type: ReachedDayDto })
  add(@Query() { from, days }: WorkingDaysAfterDto): ReachedDayDto {
    return addWorkingDays(this.calendar, from, days);
  }

  /** Working days after `from` up to and including `to`, at most 4,000 days later. */
  @Get('count')
  @SignedIn()
  @ApiOkResponse({ type: WorkingDayCountDto })
  count(@Query() { from, to }: CalendarRangeDto): WorkingDayCountDto {
    mustSpan(from, to, daysBetween(from, to), mostDays.counted);
    return { days: countWorkingDays(this.calendar, from, to), provisional: this.calendar.isProvisional(to) };
  }

  /** The last day of a term, and why it is that day. */
  @Get('deadline')
  @SignedIn()
  @ApiOkResponse({ type: DeadlineDto })
  deadline(@Query() term: TermDto): DeadlineDto {
    return deadline(this.calendar, term);
  }
}

function mustSpan(from: string, to: string, days: number, limit: number): void {
  if (from > to) throw calendarProblem('calendar-range-backwards', { from, to });
  if (days > limit) throw calendarProblem('calendar-range-too-long', { days, limit });
}
