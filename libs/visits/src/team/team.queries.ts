import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { groupBy } from '@ipharbor/platform/kernel';
import { padded, persistenceProblem, Reader } from '@ipharbor/platform/persistence';
import { CampaignSight } from '../campaign/campaign.policy';
import { Campaign } from '../campaign/campaign.entity';
import { CampaignTarget } from '../target/target.entity';
import { TeamDto } from './team.dto';
import { TeamMember, VisitTeam } from './team.entity';

/** Teams of a campaign that the caller may see, with what they carry. */
@Injectable()
export class TeamQueries {
  constructor(
    private readonly reader: Reader,
    private readonly sight: CampaignSight,
  ) {}

  async of(actor: Actor, campaignId: string): Promise<TeamDto[]> {
    const seen = await this.sight
      .scope(actor, this.reader.from(Campaign, 'campaign'))
      .andWhere('campaign.id = :campaignId', { campaignId })
      .getCount();
    if (seen === 0) throw persistenceProblem('not-found');
    const teams = await this.reader.from(VisitTeam, 'team').where({ campaignId }).orderBy('team.id').getMany();
    if (teams.length === 0) return [];
    const [members, load] = await Promise.all([this.members(teams), this.load(campaignId)]);
    return teams.map((team) => TeamDto.from(team, members.get(team.id) ?? [], load.get(team.id) ?? 0));
  }

  private async members(teams: readonly VisitTeam[]): Promise<Map<string, TeamMember[]>> {
    const rows = await this.reader
      .from(TeamMember, 'member')
      .where('member.endedOn IS NULL AND member.teamId IN (:...ids)', { ids: padded(teams.map(({ id }) => id)) })
      .orderBy('member.isLead', 'DESC')
      .addOrderBy('member.id')
      .getMany();
    return groupBy(rows, ({ teamId }) => teamId);
  }

  private async load(campaignId: string): Promise<Map<string, number>> {
    const rows = await this.reader
      .from(CampaignTarget, 'target')
      .select('target.teamId', 'teamId')
      .addSelect('COUNT(*)', 'count')
      .where('target.campaignId = :campaignId AND target.teamId IS NOT NULL', { campaignId })
      .andWhere(`target.status NOT IN ('stopped', 'cleared', 'doubled')`)
      .groupBy('target.teamId')
      .getRawMany<{ teamId: string; count: number | string }>();
    return new Map(rows.map(({ teamId, count }) => [teamId, Number(count)]));
  }
}
