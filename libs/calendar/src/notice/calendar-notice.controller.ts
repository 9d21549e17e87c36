import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, SignedIn, type Actor } from '@ipharbor/access';
import { AnId } from '@ipharbor/platform/http';
import { Clock } from '@ipharbor/platform/kernel';
import { WorkingCalendar } from '../working-calendar';
import {
  CalendarCoverageDto,
  CalendarNoticeDto,
  LocalDaysDto,
  NoticeLineDto,
  NoticeYearDto,
  ProposeNoticeDto,
} from './calendar-notice.dto';
import { CalendarNoticeQueries } from './calendar-notice.queries';
import { CalendarNotices } from './calendar-notices';

/** The State Council announces a year in the last quarter of the one before. */
const announcedFromMonth = 10;

@ApiTags('calendar')
@Controller('calendar')
export class CalendarNoticeController {
  constructor(
    private readonly notices: CalendarNotices,
    private readonly queries: CalendarNoticeQueries,
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
  ) {}

  /** How far the announced days reach, and the year whose notice should be loaded by now. */
  @Get('coverage')
  @SignedIn()
  @ApiOkResponse({ type: CalendarCoverageDto })
  coverage(): CalendarCoverageDto {
    const { version, coverageStart, coverageEnd } = this.calendar;
    const [year, month] = this.clock.today().split('-').map(Number);
    const due = month >= announcedFromMonth ? year + 1 : year;
    const covered = Number(coverageEnd.slice(0, 4));
    return { version, from: coverageStart, to: coverageEnd, missingYear: due > covered ? covered + 1 : null };
  }

  /** Every notice about a year, with its days. */
  @Get('notices')
  @SignedIn()
  @ApiOkResponse({ type: [NoticeLineDto] })
  ofYear(@Query() { year }: NoticeYearDto): Promise<NoticeLineDto[]> {
    return this.queries.ofYear(year);
  }

  /** One loaded notice, with what it changes. */
  @Get('notices/:id')
  @Requires('calendar:change')
  @ApiOkResponse({ type: CalendarNoticeDto })
  one(@Param('id', AnId) id: string): Promise<CalendarNoticeDto> {
    return this.queries.one(id);
  }

  /** Reads a notice and shows what it says; nothing changes before it is adopted. */
  @Post('notices')
  @Requires('calendar:change')
  @ApiOkResponse({ type: CalendarNoticeDto })
  async propose(@Caller() actor: Actor, @Body() dto: ProposeNoticeDto): Promise<CalendarNoticeDto> {
    return this.queries.view(await this.notices.propose(actor, dto));
  }

  /** Days that the city takes off or works, shown like a notice and adopted like one. */
  @Post('local-days')
  @Requires('calendar:change')
  @ApiOkResponse({ type: CalendarNoticeDto })
  async proposeLocal(@Caller() actor: Actor, @Body() dto: LocalDaysDto): Promise<CalendarNoticeDto> {
    return this.queries.view(await this.notices.proposeLocal(actor, dto));
  }

  /** Makes it part of the calendar; running deadlines that it moves follow at once. */
  @Put('notices/:id/adoption')
  @Requires('calendar:change')
  @ApiOkResponse({ type: CalendarNoticeDto })
  async adopt(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<CalendarNoticeDto> {
    return this.queries.view(await this.notices.adopt(actor, id));
  }

  /** Puts a proposal aside. */
  @Delete('notices/:id')
  @Requires('calendar:change')
  @ApiOkResponse({ type: CalendarNoticeDto })
  async discard(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<CalendarNoticeDto> {
    return this.queries.view(await this.notices.discard(actor, id));
  }
}
