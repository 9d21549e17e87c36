import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf } from '@ipharbor/platform/http';
import { ProgrammeDto, ProgrammePageDto, ProgrammeStepDto, SelectProgrammeDto } from './programme.dto';
import { ProgrammeQueries } from './programme.queries';
import { Programmes } from './programmes';

/** 集聚区托管工作 from its selection to the evaluation. */
@ApiTags('trusteeship-programmes')
@Controller('trusteeship-programmes')
export class ProgrammeController {
  constructor(
    private readonly programmes: Programmes,
    private readonly queries: ProgrammeQueries,
  ) {}

  @Get()
  @Requires('trusteeship-programme:read')
  @ApiOkResponse({ type: PageOf(ProgrammeDto) })
  page(@Caller() actor: Actor, @Query() asked: ProgrammePageDto) {
    return this.queries.page(actor, asked);
  }

  @Post()
  @Requires('trusteeship-programme:run')
  @ApiCreatedResponse({ type: ProgrammeDto })
  async select(@Caller() actor: Actor, @Body() dto: SelectProgrammeDto): Promise<ProgrammeDto> {
    return this.queries.shown(actor, await this.programmes.select(actor, dto));
  }

  @Get(':id')
  @Requires('trusteeship-programme:read')
  @ApiOkResponse({ type: ProgrammeDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<ProgrammeDto> {
    return this.queries.one(actor, id);
  }

  /** Takes the next step; `allowedActions` says which. */
  @Put(':id/stage')
  @Requires('trusteeship-programme:run')
  @ApiOkResponse({ type: ProgrammeDto })
  async advance(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() dto: ProgrammeStepDto,
  ): Promise<ProgrammeDto> {
    return this.queries.shown(actor, await this.programmes.advance(actor, id, dto));
  }
}
