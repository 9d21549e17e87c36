import { Injectable } from '@nestjs/common';
import { regionRange, type Actor } from '@ipharbor/access';
import { Clock, DomainError, groupBy } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { Campaign } from '../campaign/campaign.entity';
import { CampaignPolicy } from '../campaign/campaign.policy';
import { TeamMember, VisitTeam } from '../team/team.entity';
import { closeTo, openTo } from '../team/team-grants';
import { Visit } from '../visit/visit.entity';
import { visitCancelled } from '../visit/visit.events';
import { visitsProblem } from '../visits.problems';
import type { AssignedRowDto, AssignTargetsDto } from './assignment.dto';
import { settleTargets } from './settle-targets';
import { CampaignTarget } from './target.entity';
import { targetAssigned } from './target.events';
import { visitFactsOf } from './visit-facts';

const rowLimit = 1000;

/** Gives targets to a team, and takes them from the one that had them. */
@Injectable()
export class Assignments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly policy: CampaignPolicy,
    private readonly clock: Clock,
  ) {}

  /**
   * Each row has a result of its own: one that cannot be assigned leaves the others alone. The team row is locked, so
   * that two officers together cannot give it more than it can carry.
   */
  assign(actor: Actor, campaignId: string, dto: AssignTargetsDto): Promise<AssignedRowDto[]> {
    return this.work.run(async (tx) => {
      const campaign = await tx.get(Campaign, campaignId, this.policy, actor);
      campaign.refuseUnlessRunning();
      if (dto.intoWave) campaign.refuseUnknownWave(dto.intoWave);
      const team = await this.lock(tx, campaign, dto.teamId);
      const targets = await this.selected(tx, campaign, dto);
      let room = team.capacity - (await this.carried(team));
      const given: CampaignTarget[] = [];
      const formerTeams = new Map<CampaignTarget, string>();
      const rows = targets.map((target): AssignedRowDto => {
        if (target.teamId === team.id) return row(target, 'unchanged');
        try {
          if (target.isOpen && room <= 0) throw visitsProblem('team-full', { capacity: team.capacity });
          const former = target.teamId;
          target.assignTo(team, this.clock.today(), dto.intoWave);
          if (former) formerTeams.set(target, former);
          given.push(target);
          room -= 1;
          return row(target, former ? 'reassigned' : 'assigned');
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          return row(target, 'refused', error);
        }
      });
      await this.takeFrom(tx, actor, formerTeams);
      await this.giveTo(tx, actor, campaign, team, given);
      const status = new Map(targets.map((target) => [target.id, target.status]));
      return rows.map((one) => ({ ...one, status: status.get(one.targetId)! }));
    });
  }

  private async lock(tx: Tx, campaign: Campaign, teamId: string): Promise<VisitTeam> {
    const [team] = await tx.lock(VisitTeam, [teamId]);
    if (!team) throw persistenceProblem('not-found');
    if (team.campaignId !== campaign.id) throw visitsProblem('team-of-other-campaign');
    if (team.endedOn !== null) throw visitsProblem('team-ended');
    return team;
  }

  private carried({ id }: VisitTeam): Promise<number> {
    return this.reader
      .from(CampaignTarget, 'target')
      .where('target.teamId = :id AND target.status NOT IN (:...ended)', {
        id,
        ended: ['stopped', 'cleared', 'doubled'],
      })
      .getCount();
  }

  private async selected(tx: Tx, campaign: Campaign, dto: AssignTargetsDto): Promise<CampaignTarget[]> {
    const query = this.reader
      .from(CampaignTarget, 'target')
      .select('target.id', 'id')
      .where('target.campaignId = :campaignId', { campaignId: campaign.id });
    if (!narrow(query, dto)) throw visitsProblem('nothing-selected');
    const found = await query
      .orderBy('target.id')
      .limit(rowLimit + 1)
      .getRawMany<{ id: string }>();
    if (found.length > rowLimit) throw visitsProblem('selection-too-large', { limit: rowLimit });
    if (found.length === 0) return [];
    return tx.lock(
      CampaignTarget,
      found.map(({ id }) => id),
    );
  }

  /** The former teams see these enterprises no more, and what they had planned is called off. */
  private async takeFrom(tx: Tx, actor: Actor, formerTeams: ReadonlyMap<CampaignTarget, string>): Promise<void> {
    for (const [teamId, taken] of groupBy(formerTeams, ([, teamId]) => teamId)) {
      const members = await tx.findBy(TeamMember, { teamId, endedOn: null });
      await closeTo(
        tx,
        members,
        taken.map(([target]) => enterprise(target)),
        this.clock.today(),
      );
    }
    for (const target of formerTeams.keys()) {
      const visits = await tx.findBy(Visit, { targetId: target.id });
      for (const visit of visits.filter(({ isUpcoming }) => isUpcoming)) {
        visit.endUnmade('cancel', '企业已改派其他走访小组');
        await tx.update(visit);
        await tx.publish(actor, visitCancelled, visit);
      }
      target.noteVisits(visitFactsOf(visits));
    }
  }

  private async giveTo(
    tx: Tx,
    actor: Actor,
    campaign: Campaign,
    team: VisitTeam,
    given: readonly CampaignTarget[],
  ): Promise<void> {
    await tx.publishMany(actor, targetAssigned, given, () => ({ teamId: team.id, team: team.name }));
    await settleTargets(tx, actor, given);
    const members = await tx.findBy(TeamMember, { teamId: team.id, endedOn: null });
    const reason = `走访活动：${campaign.name}`;
    const openings = given.map((target) => ({ subject: enterprise(target), regionCode: target.regionCode, reason }));
    await openTo(tx, members, openings, this.clock.today());
  }
}

const enterprise = ({ enterpriseId }: CampaignTarget) => ({ type: 'enterprise', id: enterpriseId });

const row = (
  { id: targetId, enterpriseId, status }: CampaignTarget,
  outcome: AssignedRowDto['outcome'],
  error: DomainError | null = null,
): AssignedRowDto => ({
  targetId,
  enterpriseId,
  outcome,
  status,
  problem: error && { code: error.code, message: error.say('zh') },
});

/** Answers whether anything was asked for: an empty choice never means everything. */
function narrow(query: SelectQueryBuilder<CampaignTarget>, dto: AssignTargetsDto): boolean {
  const { targetIds, enterpriseIds, regionCode, industryPrefix, wave } = dto;
  if (targetIds) query.andWhere('target.id IN (:...targetIds)', { targetIds });
  if (enterpriseIds) query.andWhere('target.enterpriseId IN (:...enterpriseIds)', { enterpriseIds });
  if (regionCode) {
    const { from, to } = regionRange(regionCode);
    query.andWhere('target.regionCode >= :from AND target.regionCode < :to', { from, to });
  }
  if (industryPrefix) query.andWhere('target.industryCode LIKE :prefix', { prefix: `${industryPrefix}%` });
  if (wave) query.andWhere('target.wave = :wave', { wave });
  return [targetIds, enterpriseIds, regionCode, industryPrefix, wave].some((asked) => asked !== undefined);
}
