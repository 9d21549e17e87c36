import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageDto, PageOf, SeenVersion, ReasonDto } from '@ipharbor/platform/http';
import {
  AskPreviewDto,
  CampaignDto,
  CampaignKindDto,
  CampaignPageDto,
  CampaignPlanDto,
  DraftCampaignDto,
  TargetPreviewDto,
} from './campaign.dto';
import { CampaignQueries } from './campaign.queries';
import { Campaigns } from './campaign.service';
import { MatchDto } from './match.dto';

@Controller()
export class CampaignController {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly queries: CampaignQueries,
  ) {}

  /** The two kinds, each with the criteria that it starts from. */
  @Get('campaign-kinds')
  @Requires('campaign:read')
  @ApiOkResponse({ type: [CampaignKindDto] })
  kinds(): CampaignKindDto[] {
    return this.queries.kinds();
  }

  @Get('campaigns')
  @Requires('campaign:read')
  @ApiOkResponse({ type: PageOf(CampaignDto) })
  page(@Caller() actor: Actor, @Query() asked: CampaignPageDto) {
    return this.queries.page(actor, asked);
  }

  @Post('campaigns')
  @Requires('campaign:plan')
  @ApiCreatedResponse({ type: CampaignDto })
  async draft(@Caller() actor: Actor, @Body() dto: DraftCampaignDto): Promise<CampaignDto> {
    return CampaignDto.from(await this.campaigns.draft(actor, dto), actor);
  }

  @Get('campaigns/:id')
  @Requires('campaign:read')
  @ApiOkResponse({ type: CampaignDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<CampaignDto> {
    return this.queries.one(actor, id);
  }

  @Put('campaigns/:id')
  @Requires('campaign:plan')
  @ApiOkResponse({ type: CampaignDto })
  async change(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() dto: CampaignPlanDto,
  ): Promise<CampaignDto> {
    return CampaignDto.from(await this.campaigns.change(actor, id, version, dto), actor);
  }

  /** For those who plan it, and for the leader who decides. */
  @Post('campaigns/:id/target-preview')
  @HttpCode(200)
  @Requires('campaign:read')
  @ApiOkResponse({ type: TargetPreviewDto })
  preview(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { criteria }: AskPreviewDto,
  ): Promise<TargetPreviewDto> {
    return this.queries.preview(actor, id, criteria);
  }

  @Put('campaigns/:id/submission')
  @Requires('campaign:plan')
  @ApiOkResponse({ type: CampaignDto })
  async submit(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<CampaignDto> {
    return CampaignDto.from(await this.campaigns.submit(actor, id), actor);
  }

  @Put('campaigns/:id/approval')
  @Requires('campaign:approve')
  @ApiOkResponse({ type: CampaignDto })
  async approve(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<CampaignDto> {
    return CampaignDto.from(await this.campaigns.approve(actor, id), actor);
  }

  @Put('campaigns/:id/return')
  @Requires('campaign:approve')
  @ApiOkResponse({ type: CampaignDto })
  async return(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<CampaignDto> {
    return CampaignDto.from(await this.campaigns.return(actor, id, reason), actor);
  }

  @Put('campaigns/:id/launch')
  @Requires('campaign:launch')
  @ApiOkResponse({ type: CampaignDto })
  async launch(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<CampaignDto> {
    return CampaignDto.from(await this.campaigns.launch(actor, id), actor);
  }

  @Put('campaigns/:id/closure')
  @Requires('campaign:close')
  @ApiOkResponse({ type: CampaignDto })
  async close(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<CampaignDto> {
    return CampaignDto.from(await this.campaigns.close(actor, id), actor);
  }

  @Put('campaigns/:id/archive')
  @Requires('campaign:close')
  @ApiOkResponse({ type: CampaignDto })
  async archive(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<CampaignDto> {
    return CampaignDto.from(await this.campaigns.archive(actor, id), actor);
  }

  /** 名单差异: firms that match today and are not on the frozen list. */
  @Get('campaigns/:id/target-difference')
  @Requires('campaign:plan')
  @ApiOkResponse({ type: PageOf(MatchDto) })
  difference(@Caller() actor: Actor, @Param('id', AnId) id: string, @Query() asked: PageDto) {
    return this.queries.difference(actor, id, asked);
  }
}
