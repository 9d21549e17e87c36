import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf, Replay, SeenVersion } from '@ipharbor/platform/http';
import {
  ChangeSubscriptionDto,
  CreateSubscriptionDto,
  EventDeliveryDto,
  EventDeliveryPageDto,
  MadeSubscriptionDto,
  OutwardEventTypeDto,
  SubscriptionDto,
} from './event-subscription.dto';
import { eventDeliveryDto, EventSubscriptionQueries } from './event-subscription.queries';
import { EventSubscriptions } from './event-subscriptions';

/** 事件订阅: webhooks, and the exchange folder. */
@Controller('event-subscriptions')
export class EventSubscriptionController {
  constructor(
    private readonly subscriptions: EventSubscriptions,
    private readonly queries: EventSubscriptionQueries,
  ) {}

  @Get()
  @Requires('event-subscription:read')
  @ApiOkResponse({ type: [SubscriptionDto] })
  all(): Promise<SubscriptionDto[]> {
    return this.queries.all();
  }

  /** What there is to subscribe to. */
  @Get('events')
  @Requires('event-subscription:read')
  @ApiOkResponse({ type: [OutwardEventTypeDto] })
  events(): OutwardEventTypeDto[] {
    return this.queries.events();
  }

  @Post()
  @Replay('status-only')
  @Requires('event-subscription:manage')
  @ApiCreatedResponse({ type: MadeSubscriptionDto })
  async create(@Caller() actor: Actor, @Body() { id, ...facts }: CreateSubscriptionDto): Promise<MadeSubscriptionDto> {
    const { subscription, secret } = await this.subscriptions.create(actor, facts, id);
    return { id: subscription.id, secret };
  }

  @Patch(':id')
  @Requires('event-subscription:manage')
  @ApiOkResponse({ type: SubscriptionDto })
  async change(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() change: ChangeSubscriptionDto,
  ): Promise<SubscriptionDto> {
    await this.subscriptions.change(actor, id, version, change);
    return this.queries.one(id);
  }

  @Put(':id/secret')
  @Replay('status-only')
  @Requires('event-subscription:manage')
  @ApiOkResponse({ type: MadeSubscriptionDto })
  async changeSecret(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<MadeSubscriptionDto> {
    const { secret } = await this.subscriptions.changeSecret(actor, id);
    return { id, secret };
  }

  @Get(':id/deliveries')
  @Requires('event-subscription:read')
  @ApiOkResponse({ type: PageOf(EventDeliveryDto) })
  deliveries(@Param('id', AnId) id: string, @Query() asked: EventDeliveryPageDto) {
    return this.queries.deliveries(id, asked);
  }

  /** Sends one that failed again, under the same id. */
  @Put('deliveries/:id/replay')
  @Requires('event-subscription:manage')
  @ApiOkResponse({ type: EventDeliveryDto })
  async replay(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<EventDeliveryDto> {
    return eventDeliveryDto(await this.subscriptions.replay(actor, id));
  }
}
