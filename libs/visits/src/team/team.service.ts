import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import { CampaignPolicy } from '../campaign/campaign.policy';
import type { FormTeamDto } from './team.dto';
import { TeamMember, VisitTeam } from './team.entity';
import { teamFormed } from './team.events';
import { openTo } from './team-grants';
import { leadOf, VisitingPeople } from './visiting-people';

const usualCapacity = 60;

/** Teams of 走访人员. */
@Injectable()
export class Teams {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: CampaignPolicy,
    private readonly people: VisitingPeople,
    private readonly clock: Clock,
  ) {}

  /**
   * Everybody on a team has signed the secrecy undertaking. Members see the campaign and, from its assignment on, each
   * target's enterprise.
   * @throws one-lead, member-twice, unknown-member, undertaking-missing (422)
   */
  async form(actor: Actor, campaignId: string, dto: FormTeamDto): Promise<{ team: VisitTeam; members: TeamMember[] }> {
    const people = await this.people.named(dto.members);
    const id = dto.id ?? newId();
    return this.work.run(async (tx) => {
      const campaign = await tx.get(Campaign, campaignId, this.policy, actor);
      const lead = leadOf(people);
      const team = Object.assign(new VisitTeam(), {
        id,
        campaignId,
        regionCode: campaign.regionCode,
        name: dto.name,
        capacity: dto.capacity ?? usualCapacity,
        agencyId: lead.agencyId,
        createdAt: this.clock.now(),
      });
      const members = people.map((person) => Object.assign(new TeamMember(), { ...person, id: newId(), teamId: id }));
      await tx.insert(team);
      await tx.insertMany(members);
      const reason = `走访活动：${campaign.name}`;
      const opened = [tx.refOf(campaign), tx.refOf(team)];
      const { regionCode } = campaign;
      await openTo(
        tx,
        members,
        opened.map((subject) => ({ subject, regionCode, reason })),
        this.clock.today(),
      );
      await tx.publish(actor, teamFormed, team, { name: team.name, members: members.map(({ name }) => name) });
      return { team, members };
    });
  }
}
