import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf } from '@ipharbor/platform/http';
import {
  AssignManyDto,
  AssignWorkItemDto,
  CompleteWorkItemDto,
  ExtendManyDto,
  OverdueOwnerDto,
  RowResultsDto,
  UrgeManyDto,
  UrgeWorkItemDto,
  WorkItemCountsDto,
  WorkItemDto,
  WorkItemKindDto,
  WorkItemPageDto,
} from './work-item.dto';
import { knownKinds } from './work-item-kinds';
import { WorkItemMany } from './work-item-many';
import { WorkItemPresenter } from './work-item.presenter';
import { WorkItemQueries } from './work-item.queries';
import { WorkItems } from './work-items';

@Controller('work-items')
export class WorkItemController {
  constructor(
    private readonly items: WorkItems,
    private readonly many: WorkItemMany,
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

  /** The figures beside the views, equal to the totals of their lists. */
  @Get('counts')
  @Requires('work-item:read')
  @ApiOkResponse({ type: WorkItemCountsDto })
  counts(@Caller() actor: Actor): Promise<WorkItemCountsDto> {
    return this.queries.counts(actor);
  }

  @Get('kinds')
  @Requires('work-item:read')
  @ApiOkResponse({ type: [WorkItemKindDto] })
  kinds(): WorkItemKindDto[] {
    return [...knownKinds()].map(([kind, label]) => ({ kind, ...label }));
  }

  @Put('assignee')
  @Requires('work-item:assign')
  @ApiOkResponse({ type: RowResultsDto })
  async assignMany(@Caller() actor: Actor, @Body() { ids, ...owner }: AssignManyDto): Promise<RowResultsDto> {
    return { rows: await this.many.assign(actor, ids, owner) };
  }

  @Post('urges')
  @Requires('work-item:urge')
  @ApiCreatedResponse({ type: RowResultsDto })
  async urgeMany(@Caller() actor: Actor, @Body() { ids, words }: UrgeManyDto): Promise<RowResultsDto> {
    return { rows: await this.many.urge(actor, ids, words) };
  }

  /** 批量延期. */
  @Post('extensions')
  @Requires('work-item:extend')
  @ApiCreatedResponse({ type: RowResultsDto })
  async extendMany(@Caller() actor: Actor, @Body() { ids, ...more }: ExtendManyDto): Promise<RowResultsDto> {
    return { rows: await this.many.extend(actor, ids, more) };
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
