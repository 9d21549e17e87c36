import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf } from '@ipharbor/platform/http';
import { ApplyPlanDto, AskPlanDto, EditPairDto, PlanDto, PlanPageDto, PlanRowDto } from './plan.dto';
import { PlanQueries } from './plan.queries';
import { Plans } from './plans.service';

@ApiTags('assignments')
@Controller('assignments/plans')
export class PlanController {
  constructor(
    private readonly plans: Plans,
    private readonly queries: PlanQueries,
  ) {}

  @Get()
  @Requires('assignment:plan')
  @ApiOkResponse({ type: PageOf(PlanRowDto) })
  page(@Caller() actor: Actor, @Query() asked: PlanPageDto) {
    return this.queries.page(actor, asked);
  }

  /** Answered at once; the plan is there when its status says `solved`. */
  @Post()
  @HttpCode(202)
  @Requires('assignment:plan')
  @ApiAcceptedResponse({ type: PlanDto })
  async ask(@Caller() actor: Actor, @Body() dto: AskPlanDto): Promise<PlanDto> {
    return this.queries.one(actor, (await this.plans.ask(actor, dto)).id);
  }

  @Get(':id')
  @Requires('assignment:plan')
  @ApiOkResponse({ type: PlanDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<PlanDto> {
    return this.queries.one(actor, id);
  }

  @Put(':id/pairs/:pairId')
  @Requires('assignment:plan')
  @ApiOkResponse({ type: PlanDto })
  async edit(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('pairId', AnId) pairId: string,
    @Body() dto: EditPairDto,
  ): Promise<PlanDto> {
    return this.queries.one(actor, (await this.plans.edit(actor, id, pairId, dto)).id);
  }

  @Put(':id/application')
  @Requires('assignment:plan')
  @ApiOkResponse({ type: PlanDto })
  async apply(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { isAgreed }: ApplyPlanDto,
  ): Promise<PlanDto> {
    return this.queries.one(actor, (await this.plans.apply(actor, id, isAgreed)).id);
  }

  @Put(':id/undo')
  @Requires('assignment:plan')
  @ApiOkResponse({ type: PlanDto })
  async undo(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<PlanDto> {
    return this.queries.one(actor, (await this.plans.undo(actor, id)).id);
  }
}
