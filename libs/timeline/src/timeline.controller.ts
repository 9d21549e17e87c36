import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf } from '@ipharbor/platform/http';
import { AuditEventDto, AuditPageDto, TimelineEventDto, TimelinePageDto } from './timeline.dto';
import { TimelineQueries } from './timeline.queries';

@Controller()
export class TimelineController {
  constructor(private readonly queries: TimelineQueries) {}

  @Get('enterprises/:id/timeline')
  @Requires('timeline:read')
  @ApiOkResponse({ type: PageOf(TimelineEventDto) })
  ofEnterprise(@Caller() actor: Actor, @Param('id', AnId) id: string, @Query() asked: TimelinePageDto) {
    return this.queries.of(actor, { type: 'enterprise', id }, asked);
  }

  @Get('work-items/:id/timeline')
  @Requires('work-item:read')
  @ApiOkResponse({ type: PageOf(TimelineEventDto) })
  ofWorkItem(@Caller() actor: Actor, @Param('id', AnId) id: string, @Query() asked: TimelinePageDto) {
    return this.queries.of(actor, { type: 'work_item', id }, asked);
  }

  @Get('audit-events')
  @Requires('audit:read')
  @ApiOkResponse({ type: PageOf(AuditEventDto) })
  audit(@Query() asked: AuditPageDto) {
    return this.queries.audit(asked);
  }
}
