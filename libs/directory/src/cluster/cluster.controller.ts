import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, mapPage, PageDto, PageOf, SeenVersion } from '@ipharbor/platform/http';
import type { Page } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import {
  AddMembersDto,
  ChangeClusterDto,
  ClusterDto,
  ClusterPageDto,
  CreateClusterDto,
  EndMembershipDto,
  MemberDto,
  MembersAddedDto,
  MembershipDto,
} from './cluster.dto';
import type { Cluster } from './cluster.entity';
import { ClusterQueries } from './cluster.queries';
import { Clusters } from './clusters';

@ApiTags('clusters')
@Controller('clusters')
export class ClusterController {
  constructor(
    private readonly clusters: Clusters,
    private readonly queries: ClusterQueries,
    private readonly regions: Regions,
  ) {}

  @Get()
  @Requires('cluster:read')
  @ApiOkResponse({ type: PageOf(ClusterDto) })
  async list(@Caller() actor: Actor, @Query() asked: ClusterPageDto): Promise<Page<ClusterDto>> {
    return mapPage(await this.queries.page(actor, asked), (cluster) => this.shown(actor, cluster));
  }

  @Get(':id')
  @Requires('cluster:read')
  @ApiOkResponse({ type: ClusterDto })
  async detail(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<ClusterDto> {
    return this.shown(actor, await this.queries.find(actor, id));
  }

  @Post()
  @Requires('cluster:change')
  @ApiCreatedResponse({ type: ClusterDto })
  async create(@Caller() actor: Actor, @Body() dto: CreateClusterDto): Promise<ClusterDto> {
    return this.shown(actor, await this.clusters.create(actor, dto));
  }

  @Patch(':id')
  @Requires('cluster:change')
  @ApiOkResponse({ type: ClusterDto })
  async change(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() dto: ChangeClusterDto,
  ): Promise<ClusterDto> {
    return this.shown(actor, await this.clusters.change(actor, id, version, dto));
  }

  @Get(':id/members')
  @Requires('cluster:read')
  @ApiOkResponse({ type: PageOf(MemberDto) })
  members(@Caller() actor: Actor, @Param('id', AnId) id: string, @Query() asked: PageDto): Promise<Page<MemberDto>> {
    return this.queries.members(actor, id, asked);
  }

  @Post(':id/members')
  @Requires('cluster:change')
  @ApiCreatedResponse({ type: MembersAddedDto })
  addMembers(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() dto: AddMembersDto,
  ): Promise<MembersAddedDto> {
    return this.clusters.addMembers(actor, id, dto);
  }

  @Put(':id/members/:memberId/end')
  @Requires('cluster:change')
  @ApiOkResponse({ type: MembershipDto })
  async endMembership(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('memberId', AnId) memberId: string,
    @Body() { toOn }: EndMembershipDto,
  ): Promise<MembershipDto> {
    return MembershipDto.from(await this.clusters.endMembership(actor, id, memberId, toOn));
  }

  private shown = (actor: Actor, cluster: Cluster): ClusterDto =>
    ClusterDto.from(cluster, this.regions, actor.permissions.has('cluster:change'));
}
