import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf, SeenVersion } from '@ipharbor/platform/http';
import type { Page } from '@ipharbor/platform/persistence';
import { EnterpriseMerges } from '../merge/enterprise-merges';
import { Duplicates } from './duplicates';
import { CreatedEnterpriseDto, DuplicateDto, EnterpriseDto } from './enterprise-detail.dto';
import { EnterprisePresenter } from './enterprise-presenter';
import { EnterprisePageDto, EnterpriseRowDto } from './enterprise-row.dto';
import { ChangeEnterpriseDto, CreateEnterpriseDto, MergeEnterpriseDto, RegisterChangeDto } from './enterprise.dto';
import { EnterpriseQueries } from './enterprise.queries';
import { Enterprises } from './enterprises';

@ApiTags('enterprises')
@Controller('enterprises')
export class EnterpriseController {
  constructor(
    private readonly enterprises: Enterprises,
    private readonly merges: EnterpriseMerges,
    private readonly queries: EnterpriseQueries,
    private readonly duplicates: Duplicates,
    private readonly presenter: EnterprisePresenter,
  ) {}

  @Get()
  @Requires('enterprise:read')
  @ApiOkResponse({ type: PageOf(EnterpriseRowDto) })
  list(@Caller() actor: Actor, @Query() asked: EnterprisePageDto): Promise<Page<EnterpriseRowDto>> {
    return this.queries.page(actor, asked);
  }

  @Get(':id')
  @Requires('enterprise:read')
  @ApiOkResponse({ type: EnterpriseDto })
  async detail(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<EnterpriseDto> {
    return this.presenter.one(actor, await this.queries.find(actor, id));
  }

  /** Records that may be the same firm. */
  @Get(':id/duplicates')
  @Requires('enterprise:merge')
  @ApiOkResponse({ type: [DuplicateDto] })
  async duplicatesOf(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<DuplicateDto[]> {
    return this.duplicates.of(actor, await this.queries.find(actor, id));
  }

  /** The same code is refused with the id of the other (409); near names are answered as `duplicates`. */
  @Post()
  @Requires('enterprise:create')
  @ApiCreatedResponse({ type: CreatedEnterpriseDto })
  async create(@Caller() actor: Actor, @Body() dto: CreateEnterpriseDto): Promise<CreatedEnterpriseDto> {
    const enterprise = await this.enterprises.create(actor, dto);
    const duplicates = await this.duplicates.of(actor, enterprise);
    return { ...(await this.presenter.one(actor, enterprise)), duplicates };
  }

  @Patch(':id')
  @Requires('enterprise:change')
  @ApiOkResponse({ type: EnterpriseDto })
  async change(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() dto: ChangeEnterpriseDto,
  ): Promise<EnterpriseDto> {
    return this.presenter.one(actor, await this.enterprises.change(actor, id, version, dto));
  }

  /** 注销、吊销、迁出、恢复 */
  @Put(':id/registration')
  @Requires('enterprise:change')
  @ApiOkResponse({ type: EnterpriseDto })
  async register(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() { action, onDay }: RegisterChangeDto,
  ): Promise<EnterpriseDto> {
    return this.presenter.one(actor, await this.enterprises.register(actor, id, version, action, onDay));
  }

  /** Makes this record part of another; answers the other. */
  @Put(':id/merge')
  @Requires('enterprise:merge')
  @ApiOkResponse({ type: EnterpriseDto })
  async merge(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { intoId }: MergeEnterpriseDto,
  ): Promise<EnterpriseDto> {
    return this.presenter.one(actor, await this.merges.merge(actor, id, intoId));
  }

  /** Takes the merge of this record back; answers the record. */
  @Put(':id/unmerge')
  @Requires('enterprise:merge')
  @ApiOkResponse({ type: EnterpriseDto })
  async unmerge(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<EnterpriseDto> {
    return this.presenter.one(actor, await this.merges.unmerge(actor, id));
  }
}
