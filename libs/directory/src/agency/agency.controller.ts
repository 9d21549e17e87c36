import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, mapPage, PageOf, SeenVersion } from '@ipharbor/platform/http';
import type { Page } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { Agencies } from './agencies';
import { AgencyDto, AgencyPageDto, ChangeAgencyDto, CreateAgencyDto } from './agency.dto';
import type { Agency } from './agency.entity';
import { AgencyQueries } from './agency.queries';

@ApiTags('agencies')
@Controller('agencies')
export class AgencyController {
  constructor(
    private readonly agencies: Agencies,
    private readonly queries: AgencyQueries,
    private readonly regions: Regions,
  ) {}

  @Get()
  @Requires('agency:read')
  @ApiOkResponse({ type: PageOf(AgencyDto) })
  async list(@Caller() actor: Actor, @Query() asked: AgencyPageDto): Promise<Page<AgencyDto>> {
    return mapPage(await this.queries.page(actor, asked), (agency) => this.shown(actor, agency));
  }

  @Get(':id')
  @Requires('agency:read')
  @ApiOkResponse({ type: AgencyDto })
  async detail(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<AgencyDto> {
    return this.shown(actor, await this.queries.find(actor, id));
  }

  @Post()
  @Requires('agency:change')
  @ApiCreatedResponse({ type: AgencyDto })
  async create(@Caller() actor: Actor, @Body() dto: CreateAgencyDto): Promise<AgencyDto> {
    return this.shown(actor, await this.agencies.create(actor, dto));
  }

  @Patch(':id')
  @Requires('agency:change')
  @ApiOkResponse({ type: AgencyDto })
  async change(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() dto: ChangeAgencyDto,
  ): Promise<AgencyDto> {
    return this.shown(actor, await this.agencies.change(actor, id, version, dto));
  }

  private shown = (actor: Actor, agency: Agency): AgencyDto =>
    AgencyDto.from(agency, this.regions, actor.permissions.has('agency:change'));
}
