import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnId, PageOf } from '@ipharbor/platform/http';
import type { Actor } from '../actor';
import { Caller, Requires } from '../requires';
import { AbsenceDto, AbsencePageDto, RecordAbsenceDto } from './absence.dto';
import { AbsenceQueries } from './absence.queries';
import { Absences } from './absences';

@ApiTags('access')
@Controller('absences')
export class AbsenceController {
  constructor(
    private readonly absences: Absences,
    private readonly queries: AbsenceQueries,
  ) {}

  @Get()
  @Requires('absence:read')
  @ApiOkResponse({ type: PageOf(AbsenceDto) })
  page(@Caller() actor: Actor, @Query() asked: AbsencePageDto) {
    return this.queries.page(actor, asked);
  }

  @Post()
  @Requires('absence:record')
  @ApiCreatedResponse({ type: AbsenceDto })
  async record(@Caller() actor: Actor, @Body() dto: RecordAbsenceDto): Promise<AbsenceDto> {
    return (await this.queries.present(actor, [await this.absences.record(actor, dto)]))[0];
  }

  /** 销假: back earlier than said, or not away at all. */
  @Put(':id/end')
  @Requires('absence:record')
  @ApiOkResponse({ type: AbsenceDto })
  async end(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<AbsenceDto> {
    return (await this.queries.present(actor, [await this.absences.end(actor, id)]))[0];
  }
}
