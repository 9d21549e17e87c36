import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf } from '@ipharbor/platform/http';
import { HandOverDto, HandOverPageDto, PrepareHandOverDto } from './hand-over.dto';
import { HandOverQueries } from './hand-over.queries';
import { HandOvers } from './hand-overs';

@Controller('hand-overs')
export class HandOverController {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly queries: HandOverQueries,
  ) {}

  @Get()
  @Requires('hand-over:read')
  @ApiOkResponse({ type: PageOf(HandOverDto) })
  page(@Caller() actor: Actor, @Query() asked: HandOverPageDto) {
    return this.queries.page(actor, asked);
  }

  @Get(':id')
  @Requires('hand-over:read')
  @ApiOkResponse({ type: HandOverDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<HandOverDto> {
    return this.queries.one(actor, id);
  }

  /** Says what would go to whom; nothing moves yet. */
  @Post()
  @Requires('hand-over:run')
  @ApiCreatedResponse({ type: HandOverDto })
  async preview(@Caller() actor: Actor, @Body() dto: PrepareHandOverDto): Promise<HandOverDto> {
    return this.queries.present(actor, await this.handOvers.preview(actor, dto));
  }

  @Put(':id/execution')
  @Requires('hand-over:run')
  @ApiOkResponse({ type: HandOverDto })
  async execute(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<HandOverDto> {
    return this.queries.present(actor, await this.handOvers.execute(actor, id));
  }

  /** Within 24 hours of the execution. */
  @Put(':id/undo')
  @Requires('hand-over:run')
  @ApiOkResponse({ type: HandOverDto })
  async undo(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<HandOverDto> {
    return this.queries.present(actor, await this.handOvers.undo(actor, id));
  }
}
