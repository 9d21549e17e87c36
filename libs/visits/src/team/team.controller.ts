import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, SeenVersion } from '@ipharbor/platform/http';
import { TeamChanges } from './team-changes.service';
import { ChangeTeamDto, FormTeamDto, TeamDto } from './team.dto';
import { TeamQueries } from './team.queries';
import { Teams } from './team.service';

@Controller('campaigns/:id/teams')
export class TeamController {
  constructor(
    private readonly teams: Teams,
    private readonly changes: TeamChanges,
    private readonly queries: TeamQueries,
  ) {}

  @Get()
  @Requires('campaign:read')
  @ApiOkResponse({ type: [TeamDto] })
  of(@Caller() actor: Actor, @Param('id', AnId) campaignId: string): Promise<TeamDto[]> {
    return this.queries.of(actor, campaignId);
  }

  @Post()
  @Requires('campaign:assign')
  @ApiCreatedResponse({ type: TeamDto })
  async form(
    @Caller() actor: Actor,
    @Param('id', AnId) campaignId: string,
    @Body() dto: FormTeamDto,
  ): Promise<TeamDto> {
    const { team, members } = await this.teams.form(actor, campaignId, dto);
    return TeamDto.from(team, members, 0);
  }

  @Patch(':teamId')
  @Requires('campaign:assign')
  @ApiOkResponse({ type: TeamDto })
  async change(
    @Caller() actor: Actor,
    @Param('id', AnId) campaignId: string,
    @Param('teamId', AnId) teamId: string,
    @SeenVersion() version: number,
    @Body() dto: ChangeTeamDto,
  ): Promise<TeamDto> {
    const { team, members, load } = await this.changes.change(actor, campaignId, teamId, version, dto);
    return TeamDto.from(team, members, load);
  }

  /** 解散: refused while it carries targets. */
  @Put(':teamId/end')
  @Requires('campaign:assign')
  @ApiOkResponse({ type: TeamDto })
  async end(
    @Caller() actor: Actor,
    @Param('id', AnId) campaignId: string,
    @Param('teamId', AnId) teamId: string,
    @SeenVersion() version: number,
  ): Promise<TeamDto> {
    const { team, members, load } = await this.changes.end(actor, campaignId, teamId, version);
    return TeamDto.from(team, members, load);
  }
}
