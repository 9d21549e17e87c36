import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import { CampaignPolicy } from '../campaign/campaign.policy';
import { CampaignTarget } from '../target/target.entity';
import { visitsProblem } from '../visits.problems';
import type { ChangeTeamDto } from './team.dto';
import { TeamMember, VisitTeam } from './team.entity';
import { teamChanged, teamEnded } from './team.events';
import { closeTo, openingsOf, openTo, subjectsOf } from './team-grants';
import { leadOf, VisitingPeople, type VisitingPerson } from './visiting-people';

export interface ChangedTeam {
  readonly team: VisitTeam;
  readonly members: TeamMember[];
  readonly load: number;
}

/** What becomes of a team after it was formed. */
@Injectable()
export class TeamChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: CampaignPolicy,
    private readonly people: VisitingPeople,
    private readonly clock: Clock,
  ) {}

  /**
   * Whoever leaves keeps what they recorded and sees the team's enterprises no more; whoever comes sees them from now on.
   * @throws one-lead, member-twice, unknown-member, undertaking-missing, capacity-below-load (422), team-ended, stale (409)
   */
  async change(
    actor: Actor,
    campaignId: string,
    teamId: string,
    version: number,
    dto: ChangeTeamDto,
  ): Promise<ChangedTeam> {
    const people = dto.members && (await this.people.named(dto.members));
    if (people) leadOf(people);
    return this.work.run(async (tx) => {
      const team = await this.open(tx, actor, campaignId, teamId, version);
      const load = await this.load(tx, team);
      if (dto.capacity !== undefined && dto.capacity < load) throw visitsProblem('capacity-below-load', { n: load });
      team.name = dto.name ?? team.name;
      team.capacity = dto.capacity ?? team.capacity;
      await tx.update(team);
      const members = await tx.findBy(TeamMember, { teamId });
      const moved = people ? await this.reform(tx, team, members, people) : { came: [], left: [] };
      await tx.publish(actor, teamChanged, team, moved);
      return { team, members: presentOf(await tx.findBy(TeamMember, { teamId })), load };
    });
  }

  /** @throws team-carries-targets, team-ended, stale (409) */
  end(actor: Actor, campaignId: string, teamId: string, version: number): Promise<ChangedTeam> {
    return this.work.run(async (tx) => {
      const team = await this.open(tx, actor, campaignId, teamId, version);
      const load = await this.load(tx, team);
      if (load > 0) throw visitsProblem('team-carries-targets', { n: load });
      team.endedOn = this.clock.today();
      await tx.update(team);
      const members = presentOf(await tx.findBy(TeamMember, { teamId }));
      await closeTo(tx, members, subjectsOf(await openingsOf(tx, team)), this.clock.today());
      await tx.publish(actor, teamEnded, team);
      return { team, members, load };
    });
  }

  private async open(tx: Tx, actor: Actor, campaignId: string, teamId: string, version: number): Promise<VisitTeam> {
    await tx.get(Campaign, campaignId, this.policy, actor);
    const [team] = await tx.lock(VisitTeam, [teamId]);
    if (team?.campaignId !== campaignId) throw persistenceProblem('not-found');
    if (team.version !== version) throw persistenceProblem('stale');
    if (team.endedOn !== null) throw visitsProblem('team-ended');
    return team;
  }

  private async load(tx: Tx, { id }: VisitTeam): Promise<number> {
    return (await tx.findBy(CampaignTarget, { teamId: id })).filter(({ isOpen }) => isOpen).length;
  }

  private async reform(
    tx: Tx,
    team: VisitTeam,
    known: readonly TeamMember[],
    people: readonly VisitingPerson[],
  ): Promise<{ came: string[]; left: string[] }> {
    const today = this.clock.today();
    const openings = await openingsOf(tx, team);
    const wanted = new Set(people.map(({ professionalId }) => professionalId));
    const left = presentOf(known).filter(({ professionalId }) => !wanted.has(professionalId));
    for (const member of left) member.endedOn = today;
    await tx.updateMany(left);
    await closeTo(tx, left, subjectsOf(openings), today);
    const came: TeamMember[] = [];
    for (const person of people) {
      const there = known.find(({ professionalId }) => professionalId === person.professionalId);
      if (!there)
        came.push(await tx.insert(Object.assign(new TeamMember(), { ...person, id: newId(), teamId: team.id })));
      else {
        if (there.endedOn !== null) came.push(there);
        Object.assign(there, { isLead: person.isLead, endedOn: null });
        await tx.update(there);
      }
    }
    await openTo(tx, came, openings, today);
    return { came: came.map(({ name }) => name), left: left.map(({ name }) => name) };
  }
}

const presentOf = (members: readonly TeamMember[]): TeamMember[] => members.filter(({ endedOn }) => endedOn === null);
