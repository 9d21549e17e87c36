import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { AnId, PageOf, ReasonDto } from '@ipharbor/platform/http';
import { Regions } from '@ipharbor/regions';
import type { KeyEnterprise } from './key-enterprise.entity';
import {
  KeyEnterpriseDto,
  KeyEnterprisePageDto,
  LeaveDto,
  LiaisonDto,
  LiaisonPageDto,
  LiaisonsDto,
  ListKeyEnterpriseDto,
  NameLiaisonDto,
} from './liaison.dto';
import { LiaisonQueries } from './liaison.queries';
import { Liaisons } from './liaisons.service';

@ApiTags('liaisons')
@Controller()
export class LiaisonController {
  constructor(
    private readonly liaisons: Liaisons,
    private readonly queries: LiaisonQueries,
    private readonly regions: Regions,
    private readonly clock: Clock,
  ) {}

  @Get('key-enterprises')
  @Requires('liaison:read')
  @ApiOkResponse({ type: PageOf(KeyEnterpriseDto) })
  keyEnterprises(@Caller() actor: Actor, @Query() asked: KeyEnterprisePageDto) {
    return this.queries.keyEnterprises(actor, asked);
  }

  @Post('key-enterprises')
  @Requires('key-enterprise:decide')
  @ApiCreatedResponse({ type: KeyEnterpriseDto })
  async list(@Caller() actor: Actor, @Body() dto: ListKeyEnterpriseDto): Promise<KeyEnterpriseDto> {
    return this.shown(actor, await this.liaisons.list(actor, dto));
  }

  @Put('key-enterprises/:id/end')
  @Requires('key-enterprise:decide')
  @ApiOkResponse({ type: KeyEnterpriseDto })
  async unlist(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<KeyEnterpriseDto> {
    return this.shown(actor, await this.liaisons.unlist(actor, id, reason));
  }

  @Get('liaisons')
  @Requires('liaison:read')
  @ApiOkResponse({ type: PageOf(LiaisonDto) })
  page(@Caller() actor: Actor, @Query() asked: LiaisonPageDto) {
    return this.queries.page(actor, asked);
  }

  @Get('enterprises/:id/liaison')
  @Requires('liaison:read')
  @ApiOkResponse({ type: LiaisonsDto })
  of(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<LiaisonsDto> {
    return this.queries.of(actor, id);
  }

  @Put('enterprises/:id/liaison')
  @Requires('liaison:change')
  @ApiOkResponse({ type: LiaisonsDto })
  async name(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: NameLiaisonDto): Promise<LiaisonsDto> {
    await this.liaisons.name(actor, id, dto);
    return this.queries.of(actor, id);
  }

  @Put('liaisons/:id/verification')
  @Requires('liaison:change')
  @ApiOkResponse({ type: LiaisonDto })
  async verify(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<LiaisonDto> {
    return LiaisonDto.from(await this.liaisons.verify(actor, id), actor);
  }

  @Put('liaisons/:id/departure')
  @Requires('liaison:change')
  @ApiOkResponse({ type: LiaisonDto })
  async leave(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { onDay }: LeaveDto): Promise<LiaisonDto> {
    return LiaisonDto.from(await this.liaisons.leave(actor, id, onDay), actor);
  }

  @Put('liaisons/:id/unreachable')
  @Requires('key-enterprise:decide')
  @ApiOkResponse({ type: LiaisonDto })
  async unreachable(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<LiaisonDto> {
    return LiaisonDto.from(await this.liaisons.reportUnreachable(actor, id, reason), actor);
  }

  private async shown(actor: Actor, row: KeyEnterprise): Promise<KeyEnterpriseDto> {
    const names = await this.queries.primaries([row.enterpriseId]);
    const liaison = names.get(row.enterpriseId) ?? null;
    return KeyEnterpriseDto.from(row, this.regions.name(row.regionCode), liaison, actor, this.clock.today());
  }
}
