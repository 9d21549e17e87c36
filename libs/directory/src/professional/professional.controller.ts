import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, mapPage, PageOf, SeenVersion } from '@ipharbor/platform/http';
import type { Page } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import {
  ChangeProfessionalDto,
  CreateProfessionalDto,
  ProfessionalDto,
  ProfessionalPageDto,
  UndertakingDto,
} from './professional.dto';
import type { Professional } from './professional.entity';
import { ProfessionalQueries } from './professional.queries';
import { Professionals } from './professionals';

@ApiTags('professionals')
@Controller('professionals')
export class ProfessionalController {
  constructor(
    private readonly professionals: Professionals,
    private readonly queries: ProfessionalQueries,
    private readonly regions: Regions,
  ) {}

  @Get()
  @Requires('professional:read')
  @ApiOkResponse({ type: PageOf(ProfessionalDto) })
  async list(@Caller() actor: Actor, @Query() asked: ProfessionalPageDto): Promise<Page<ProfessionalDto>> {
    return mapPage(await this.queries.page(actor, asked), (professional) => this.shown(actor, professional));
  }

  @Get(':id')
  @Requires('professional:read')
  @ApiOkResponse({ type: ProfessionalDto })
  async detail(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<ProfessionalDto> {
    return this.shown(actor, await this.queries.find(actor, id));
  }

  @Post()
  @Requires('professional:change')
  @ApiCreatedResponse({ type: ProfessionalDto })
  async create(@Caller() actor: Actor, @Body() dto: CreateProfessionalDto): Promise<ProfessionalDto> {
    return this.shown(actor, await this.professionals.create(actor, dto));
  }

  @Patch(':id')
  @Requires('professional:change')
  @ApiOkResponse({ type: ProfessionalDto })
  async change(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() dto: ChangeProfessionalDto,
  ): Promise<ProfessionalDto> {
    return this.shown(actor, await this.professionals.change(actor, id, version, dto));
  }

  /** 签署保密承诺: needed before anybody visits. */
  @Put(':id/secrecy-undertaking')
  @Requires('professional:change')
  @ApiOkResponse({ type: ProfessionalDto })
  async undertakeSecrecy(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { onDay }: UndertakingDto,
  ): Promise<ProfessionalDto> {
    return this.shown(actor, await this.professionals.undertakeSecrecy(actor, id, onDay));
  }

  private shown = (actor: Actor, professional: Professional): ProfessionalDto =>
    ProfessionalDto.from(professional, this.regions, actor.permissions.has('professional:change'));
}
