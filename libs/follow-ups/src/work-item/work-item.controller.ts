import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf } from '@ipharbor/platform/http';
import {
  AssignWorkItemDto,
  CompleteWorkItemDto,
  OverdueOwnerDto,
  UrgeWorkItemDto,
  WorkItemDto,
  WorkItemPageDto,
} from './work-item.dto';
import { WorkItemPresenter } from './work-item.presenter';
import { WorkItemQueries } from './work-item.queries';
import { WorkItems } from './work-items';

@Controller('work-items')
export class WorkItemController {
  constructor(
    private readonly items: WorkItems,
    private readonly queries: WorkItemQueries,
    private readonly presenter: WorkItemPresenter,
  ) {}

  @Get()
  @Requires('work-item:read')
  @ApiOkResponse({ type: PageOf(WorkItemDto) })
  page(@Caller() actor: Actor, @Query() asked: WorkItemPageDto) {
    return this.queries.page(actor, asked);
  }

  /** 红灯清单: who is behind, worst first. */
  @Get('overdue')
  @Requires('work-item:urge')
  @ApiOkResponse({ type: [OverdueOwnerDto] })
  overdue(@Caller() actor: Actor): Promise<OverdueOwnerDto[]> {
    return this.queries.overdue(actor);
  }

  @Get(':id')
  @Requires('work-item:read')
  @ApiOkResponse({ type: WorkItemDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<WorkItemDto> {
    return this.queries.one(actor, id);
  }

  @Put(':id/completion')
  @Requires('work-item:complete')
  @ApiOkResponse({ type: WorkItemDto })
  async complete(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { note }: CompleteWorkItemDto,
  ): Promise<WorkItemDto> {
    return this.presenter.one(actor, await this.items.complete(actor, id, note));
  }

  @Put(':id/assignee')
  @Requires('work-item:assign')
  @ApiOkResponse({ type: WorkItemDto })
  async assign(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() owner: AssignWorkItemDto,
  ): Promise<WorkItemDto> {
    return this.presenter.one(actor, await this.items.assign(actor, id, owner));
  }

  /** 催办: recorded, once a day. */
  @Post(':id/urges')
  @Requires('work-item:urge')
  @ApiOkResponse({ type: WorkItemDto })
  async urge(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { words }: UrgeWorkItemDto,
  ): Promise<WorkItemDto> {
    return this.presenter.one(actor, await this.items.urge(actor, id, words));
  }
}
