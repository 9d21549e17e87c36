import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf } from '@ipharbor/platform/http';
import type { Page } from '@ipharbor/platform/persistence';
import { CorrectEventDto, RecordEventDto } from '../legal-event/legal-event.dto';
import { OutsideParties } from '../owner/outside-parties.queries';
import { MatchOwnerDto, OutsidePartyDto, OutsidePartyPageDto, TransferDto } from '../owner/owner.dto';
import { Ownership } from '../owner/ownership';
import { CreateIpRightDto, IpRightDetailDto, IpRightDto, IpRightPageDto } from './ip-right.dto';
import { IpRightQueries } from './ip-right.queries';
import { IpRights } from './ip-rights';

@Controller()
export class IpRightController {
  constructor(
    private readonly rights: IpRights,
    private readonly ownership: Ownership,
    private readonly queries: IpRightQueries,
    private readonly outsideParties: OutsideParties,
  ) {}

  @Get('ip-rights')
  @Requires('ip-right:read')
  @ApiOkResponse({ type: PageOf(IpRightDto) })
  list(@Caller() actor: Actor, @Query() asked: IpRightPageDto): Promise<Page<IpRightDto>> {
    return this.queries.page(actor, asked);
  }

  @Get('ip-rights/outside-parties')
  @Requires('ip-right:match')
  @ApiOkResponse({ type: PageOf(OutsidePartyDto) })
  outside(@Caller() actor: Actor, @Query() asked: OutsidePartyPageDto): Promise<Page<OutsidePartyDto>> {
    return this.outsideParties.page(actor, asked);
  }

  @Get('ip-rights/:id')
  @Requires('ip-right:read')
  @ApiOkResponse({ type: IpRightDetailDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<IpRightDetailDto> {
    return this.queries.one(actor, id);
  }

  @Get('enterprises/:id/ip-rights')
  @Requires('ip-right:read')
  @ApiOkResponse({ type: PageOf(IpRightDto) })
  ofEnterprise(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Query() asked: IpRightPageDto,
  ): Promise<Page<IpRightDto>> {
    return this.queries.ofEnterprise(actor, id, asked);
  }

  @Post('ip-rights')
  @Requires('ip-right:record')
  @ApiCreatedResponse({ type: IpRightDetailDto })
  async create(@Caller() actor: Actor, @Body() dto: CreateIpRightDto): Promise<IpRightDetailDto> {
    return this.queries.detail(actor, await this.rights.create(actor, dto));
  }

  @Post('ip-rights/:id/events')
  @Requires('ip-right:record')
  @ApiCreatedResponse({ type: IpRightDetailDto })
  async recordEvent(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() dto: RecordEventDto,
  ): Promise<IpRightDetailDto> {
    return this.queries.detail(actor, await this.rights.recordEvent(actor, id, dto));
  }

  /** A mistaken event is withdrawn with a reason; it stays on record. */
  @Put('ip-rights/:id/events/:eventId/correction')
  @Requires('ip-right:register')
  @ApiOkResponse({ type: IpRightDetailDto })
  async correct(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('eventId', AnId) eventId: string,
    @Body() dto: CorrectEventDto,
  ): Promise<IpRightDetailDto> {
    return this.queries.detail(actor, await this.rights.correct(actor, id, eventId, dto));
  }

  @Post('ip-rights/:id/transfers')
  @Requires('ip-right:register')
  @ApiCreatedResponse({ type: IpRightDetailDto })
  async transfer(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() dto: TransferDto,
  ): Promise<IpRightDetailDto> {
    return this.queries.detail(actor, await this.ownership.transfer(actor, id, dto));
  }

  @Put('ip-rights/:id/owners/:ownerId/match')
  @Requires('ip-right:match')
  @ApiOkResponse({ type: IpRightDetailDto })
  async match(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('ownerId', AnId) ownerId: string,
    @Body() dto: MatchOwnerDto,
  ): Promise<IpRightDetailDto> {
    return this.queries.detail(actor, await this.ownership.match(actor, id, ownerId, dto));
  }
}
