import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId } from '@ipharbor/platform/http';
import { ApplyRuleDto, ExtendWorkItemDto, HoldWorkItemDto, ResumeWorkItemDto, WorkItemClocksDto } from './clock.dto';
import { ClockCommands } from './clock-commands';
import { ClockPresenter } from './clock.presenter';

/** The dated part of a work item. */
@Controller('work-items/:id')
export class ClockController {
  constructor(
    private readonly commands: ClockCommands,
    private readonly presenter: ClockPresenter,
  ) {}

  /** 为什么是这一天: what each clock was started from, what moved it, and every step of the sum. */
  @Get('clock')
  @Requires('work-item:read')
  @ApiOkResponse({ type: WorkItemClocksDto })
  clock(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<WorkItemClocksDto> {
    return this.presenter.one(actor, id);
  }

  /** 中止计时. */
  @Put('hold')
  @Requires('work-item:hold')
  @ApiOkResponse({ type: WorkItemClocksDto })
  async hold(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() reason: HoldWorkItemDto,
  ): Promise<WorkItemClocksDto> {
    return this.presenter.of(actor, await this.commands.hold(actor, id, reason));
  }

  /** 恢复计时. */
  @Delete('hold')
  @Requires('work-item:hold')
  @ApiOkResponse({ type: WorkItemClocksDto })
  async resume(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Query() on: ResumeWorkItemDto,
  ): Promise<WorkItemClocksDto> {
    return this.presenter.of(actor, await this.commands.resume(actor, id, on));
  }

  /** 延长期限. */
  @Post('extensions')
  @Requires('work-item:extend')
  @ApiCreatedResponse({ type: WorkItemClocksDto })
  async extend(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() more: ExtendWorkItemDto,
  ): Promise<WorkItemClocksDto> {
    return this.presenter.of(actor, await this.commands.extend(actor, id, more));
  }

  /** Lets a running clock go by another version of its rule. */
  @Put('clock/rule-version')
  @Requires('work-item:extend')
  @ApiOkResponse({ type: WorkItemClocksDto })
  async applyRule(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() dto: ApplyRuleDto,
  ): Promise<WorkItemClocksDto> {
    return this.presenter.of(actor, await this.commands.applyRule(actor, id, dto));
  }
}
