import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf } from '@ipharbor/platform/http';
import { ConfirmLogDto, DutyLogDto, DutyLogPageDto, WriteLogDto } from './duty-log.dto';
import { DutyLogQueries } from './duty-log.queries';
import { DutyLogs } from './duty-logs.service';

@ApiTags('assignments')
@Controller()
export class DutyLogController {
  constructor(
    private readonly logs: DutyLogs,
    private readonly queries: DutyLogQueries,
  ) {}

  @Get('duty-logs')
  @Requires('assignment:read')
  @ApiOkResponse({ type: PageOf(DutyLogDto) })
  page(@Caller() actor: Actor, @Query() asked: DutyLogPageDto) {
    return this.queries.page(actor, asked);
  }

  @Post('assignments/:id/duty-logs')
  @Requires('assignment:log')
  @ApiCreatedResponse({ type: DutyLogDto })
  async write(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: WriteLogDto): Promise<DutyLogDto> {
    return (await this.queries.present(actor, [await this.logs.write(actor, id, dto)]))[0];
  }

  @Put('duty-logs/:id/confirmation')
  @Requires('assignment:confirm')
  @ApiOkResponse({ type: DutyLogDto })
  async confirm(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() dto: ConfirmLogDto,
  ): Promise<DutyLogDto> {
    return (await this.queries.present(actor, [await this.logs.confirm(actor, id, dto)]))[0];
  }
}
