import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf, Replay, Spoken } from '@ipharbor/platform/http';
import type { Language } from '@ipharbor/platform/kernel';
import { Deliveries } from './deliveries';
import {
  DeliveryDto,
  DeliveryPageDto,
  DeliveryWithAttemptsDto,
  FailureGroupDto,
  ResendDto,
  ResentDto,
} from './delivery.dto';
import { DeliveryQueries } from './delivery.queries';

/** 发送记录 of mail and text messages. */
@Controller('deliveries')
export class DeliveryController {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly queries: DeliveryQueries,
  ) {}

  @Get()
  @Requires('delivery:read')
  @ApiOkResponse({ type: PageOf(DeliveryDto) })
  page(@Caller() actor: Actor, @Query() asked: DeliveryPageDto) {
    return this.queries.page(actor, asked);
  }

  @Get('failures')
  @Requires('delivery:read')
  @ApiOkResponse({ type: [FailureGroupDto] })
  failures(@Caller() actor: Actor): Promise<FailureGroupDto[]> {
    return this.queries.failures(actor);
  }

  @Get(':id')
  @Requires('delivery:read')
  @ApiOkResponse({ type: DeliveryWithAttemptsDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<DeliveryWithAttemptsDto> {
    return this.queries.one(actor, id);
  }

  @Put(':id/resend')
  @Requires('delivery:resend')
  @ApiOkResponse({ type: DeliveryDto })
  async resend(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<DeliveryDto> {
    return (await this.queries.present(actor, [await this.deliveries.resend(actor, id)]))[0];
  }

  /** Several at once, each in a unit of work of its own, with a result for each. */
  @Post('resends')
  @HttpCode(200)
  @Replay('never')
  @Requires('delivery:resend')
  @ApiOkResponse({ type: [ResentDto] })
  resendMany(@Caller() actor: Actor, @Body() { ids }: ResendDto, @Spoken() language: Language): Promise<ResentDto[]> {
    return this.deliveries.resendMany(actor, ids, language);
  }
}
