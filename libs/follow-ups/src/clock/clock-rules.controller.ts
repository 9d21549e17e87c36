import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId } from '@ipharbor/platform/http';
import { AddRuleVersionDto, ClockRuleDto, DeadlinePreviewDto, EndRuleVersionDto, TriggerDto } from './clock-rules.dto';
import { ClockRuleQueries } from './clock-rules.queries';
import { LocalRules } from './local-rules';

/** 规则与时限. */
@Controller('clock-rules')
export class ClockRulesController {
  constructor(
    private readonly rules: LocalRules,
    private readonly queries: ClockRuleQueries,
  ) {}

  /** Every rule that a deadline may go by, with its versions. */
  @Get()
  @Requires('clock-rule:read')
  @ApiOkResponse({ type: [ClockRuleDto] })
  all(@Caller() actor: Actor): Promise<ClockRuleDto[]> {
    return this.queries.all(actor);
  }

  /** The day it leads to from a trigger, with the steps. */
  @Get(':code/preview')
  @Requires('clock-rule:read')
  @ApiOkResponse({ type: DeadlinePreviewDto })
  preview(@Param('code') code: string, @Query() { triggerOn }: TriggerDto): DeadlinePreviewDto {
    return this.queries.preview(code, triggerOn);
  }

  /** A version of the city's own: for a rule of law never longer than the law. */
  @Post(':code/versions')
  @Requires('clock-rule:change')
  @ApiCreatedResponse({ type: ClockRuleDto })
  async add(
    @Caller() actor: Actor,
    @Param('code') code: string,
    @Body() dto: AddRuleVersionDto,
  ): Promise<ClockRuleDto> {
    await this.rules.add(actor, code, dto);
    return this.queries.one(actor, code);
  }

  /** The last day whose triggers a version of the city's own covers. */
  @Put('versions/:id/end')
  @Requires('clock-rule:change')
  @ApiOkResponse({ type: ClockRuleDto })
  async end(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { on }: EndRuleVersionDto,
  ): Promise<ClockRuleDto> {
    const { rule } = await this.rules.end(actor, id, on);
    return this.queries.one(actor, rule);
  }
}
