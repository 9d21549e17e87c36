import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf, ReasonDto } from '@ipharbor/platform/http';
import { AssignmentDto, AssignTargetsDto } from './assignment.dto';
import { Assignments } from './assignments.service';
import { FunnelDto } from './funnel.dto';
import { FunnelQueries } from './funnel.queries';
import { AddedRowDto, AddTargetsDto, AnyTargetPageDto, StopTargetDto, TargetDto, TargetPageDto } from './target.dto';
import { TargetPresenter } from './target.presenter';
import { TargetQueries } from './target.queries';
import { Targets } from './targets.service';

@Controller()
export class TargetController {
  constructor(
    private readonly targets: Targets,
    private readonly assignments: Assignments,
    private readonly queries: TargetQueries,
    private readonly funnels: FunnelQueries,
    private readonly presenter: TargetPresenter,
  ) {}

  @Get('campaigns/:id/targets')
  @Requires('campaign:read')
  @ApiOkResponse({ type: PageOf(TargetDto) })
  page(@Caller() actor: Actor, @Param('id', AnId) campaignId: string, @Query() asked: TargetPageDto) {
    return this.queries.page(actor, { ...asked, campaignId });
  }

  /** Adds firms to the list of a running campaign, with a reason and a result for each. */
  @Post('campaigns/:id/targets')
  @HttpCode(200)
  @Requires('campaign:assign')
  @ApiOkResponse({ type: [AddedRowDto] })
  add(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: AddTargetsDto): Promise<AddedRowDto[]> {
    return this.targets.add(actor, id, dto);
  }

  /** Gives targets to a team, at most 1,000 at a time, with a result for each. */
  @Post('campaigns/:id/target-assignments')
  @HttpCode(200)
  @Requires('campaign:assign')
  @ApiOkResponse({ type: AssignmentDto })
  async assign(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() dto: AssignTargetsDto,
  ): Promise<AssignmentDto> {
    return AssignmentDto.from(await this.assignments.assign(actor, id, dto));
  }

  @Get('campaigns/:id/funnel')
  @Requires('campaign:read')
  @ApiOkResponse({ type: FunnelDto })
  funnel(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<FunnelDto> {
    return this.funnels.funnel(actor, id);
  }

  /** Targets of all campaigns. */
  @Get('campaign-targets')
  @Requires('campaign:read')
  @ApiOkResponse({ type: PageOf(TargetDto) })
  all(@Caller() actor: Actor, @Query() asked: AnyTargetPageDto) {
    return this.queries.page(actor, asked);
  }

  @Get('campaign-targets/:id')
  @Requires('campaign:read')
  @ApiOkResponse({ type: TargetDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<TargetDto> {
    return this.queries.one(actor, id);
  }

  @Put('campaign-targets/:id/stop')
  @Requires('campaign:assign')
  @ApiOkResponse({ type: TargetDto })
  async stop(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: StopTargetDto): Promise<TargetDto> {
    return this.presenter.one(actor, await this.targets.stop(actor, id, dto));
  }

  @Put('campaign-targets/:id/reopening')
  @Requires('campaign:assign')
  @ApiOkResponse({ type: TargetDto })
  async reopen(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<TargetDto> {
    return this.presenter.one(actor, await this.targets.reopen(actor, id, reason));
  }
}
