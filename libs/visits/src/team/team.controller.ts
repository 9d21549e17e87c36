import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId } from '@ipharbor/platform/http';
import { FormTeamDto, TeamDto } from './team.dto';
import { TeamQueries } from './team.queries';
import { Teams } from './team.service';

@Controller('campaigns/:id/teams')
export class TeamController {
  constructor(
    private readonly teams: Teams,
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
}
