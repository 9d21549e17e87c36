import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Accounts } from '@ipharbor/access';
import { Holdings, type Change, type HeldRecord, type Holding, type MovedRecord } from '@ipharbor/follow-ups';
import { Clock, newId, type Principal } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import { TeamMember, VisitTeam } from '../team/team.entity';
import { closeTo, openingsOf, openTo, subjectsOf, type Opening } from '../team/team-grants';
import { teamMemberReplaced } from '../team/team.events';
import { VisitingPeople, type VisitingPerson } from '../team/visiting-people';

/** Who took the place, and what they were on the team before. */
interface Succession {
  readonly successorId: string;
  readonly wasOnTeam: boolean;
  readonly wasLead: boolean;
}

/**
 * Places on the teams of campaigns that are not over, and with them the targets of the team. The place of the leaver ends and
 * stays in the record; whoever takes it sees what the leaver saw.
 */
@Injectable()
export class TeamsHolding implements Holding, OnModuleInit {
  readonly name = 'visit-teams';
  readonly zh = '走访小组';
  readonly en = 'Places on visiting teams';
  readonly columns = ['visit_team_member.accountId'];

  constructor(
    private readonly holdings: Holdings,
    private readonly reader: Reader,
    private readonly accounts: Accounts,
    private readonly people: VisitingPeople,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  async held(accountId: string): Promise<HeldRecord[]> {
    const professionalId = (await this.accounts.find(accountId))?.professionalId;
    if (!professionalId) return [];
    return this.reader
      .from(TeamMember, 'member')
      .innerJoin(VisitTeam, 'team', 'team.id = member.teamId AND team.endedOn IS NULL')
      .innerJoin(
        Campaign,
        'campaign',
        `campaign.id = team.campaignId AND campaign.status NOT IN ('closed', 'archived')`,
      )
      .where('member.professionalId = :professionalId AND member.endedOn IS NULL', { professionalId })
      .select('member.id', 'id')
      .addSelect('team.regionCode', 'regionCode')
      .orderBy('member.id')
      .getRawMany<HeldRecord>();
  }

  /** @throws unknown-member, undertaking-missing (422) */
  async give(tx: Tx, actor: Principal, ids: readonly string[], { toId }: Change): Promise<MovedRecord[]> {
    if (ids.length === 0) return [];
    const [person] = await this.people.named([{ accountId: toId }]);
    const moved: MovedRecord[] = [];
    for (const leaver of (await tx.lock(TeamMember, ids)).filter(({ endedOn }) => endedOn === null)) {
      const [team] = await tx.lock(VisitTeam, [leaver.teamId]);
      const openings = await openingsOf(tx, team);
      leaver.endedOn = this.clock.today();
      await tx.update(leaver);
      await closeTo(tx, [leaver], subjectsOf(openings), this.clock.today());
      const memento = await this.succeed(tx, leaver, person, openings);
      await tx.publish(actor, teamMemberReplaced, team, { left: leaver.name, came: person.name });
      moved.push({ id: leaver.id, memento: { ...memento } });
    }
    return moved;
  }

  async giveBack(tx: Tx, actor: Principal, moved: readonly MovedRecord[], _: Change): Promise<string[]> {
    const restored: string[] = [];
    for (const { id, memento } of moved) {
      const { successorId, wasOnTeam, wasLead } = memento as unknown as Succession;
      const [leaver, successor] = [await tx.find(TeamMember, id), await tx.find(TeamMember, successorId)];
      if (!leaver || !successor || successor.endedOn !== null) continue;
      const [team] = await tx.lock(VisitTeam, [leaver.teamId]);
      const openings = await openingsOf(tx, team);
      successor.isLead = wasLead;
      if (!wasOnTeam) successor.endedOn = this.clock.today();
      await tx.update(successor);
      if (!wasOnTeam) await closeTo(tx, [successor], subjectsOf(openings), this.clock.today());
      leaver.endedOn = null;
      await tx.update(leaver);
      await openTo(tx, [leaver], openings, this.clock.today());
      await tx.publish(actor, teamMemberReplaced, team, { left: successor.name, came: leaver.name });
      restored.push(id);
    }
    return restored;
  }

  /** Whoever is on the team already keeps the place and leads it from now on, where the leaver did. */
  private async succeed(
    tx: Tx,
    leaver: TeamMember,
    person: VisitingPerson,
    openings: readonly Opening[],
  ): Promise<Succession> {
    const { professionalId } = person;
    const [there] = await tx.findBy(TeamMember, { teamId: leaver.teamId, professionalId });
    const { isLead } = leaver;
    const successor =
      there ?? Object.assign(new TeamMember(), { ...person, id: newId(), teamId: leaver.teamId, isLead });
    const before = { wasOnTeam: there !== undefined && there.endedOn === null, wasLead: there?.isLead ?? false };
    if (there) {
      there.isLead = (before.wasOnTeam && there.isLead) || isLead;
      there.endedOn = null;
      await tx.update(there);
    } else await tx.insert(successor);
    if (!before.wasOnTeam) await openTo(tx, [successor], openings, this.clock.today());
    return { successorId: successor.id, ...before };
  }
}
