import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import {
  NumberSeries,
  persistenceProblem,
  Reader,
  UnitOfWork,
  type EventType,
  type Tx,
} from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import { CampaignTarget } from '../target/target.entity';
import { TargetPolicy } from '../target/target.policy';
import { followVisits } from '../target/visit-facts';
import { TeamMember } from '../team/team.entity';
import { visitsProblem } from '../visits.problems';
import type { PlanVisitDto, RescheduleDto } from './visit.dto';
import { Visit, Visitor } from './visit.entity';
import {
  visitAppointed,
  visitCancelled,
  visitDeclined,
  visitFinished,
  visitMissed,
  visitPlanned,
  visitRescheduled,
} from './visit.events';
import { VisitTeamPolicy } from './visit.policy';

/** Planning a visit, up to the moment it took place or did not. */
@Injectable()
export class Visits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly numbers: NumberSeries,
    private readonly targets: TargetPolicy,
    private readonly policy: VisitTeamPolicy,
    private readonly clock: Clock,
  ) {}

  /**
   * Plans a visit to a target of a running campaign. A day that is past is taken too: phones plan and record at once, and
   * send both when there is a network again.
   * @throws not-found (404), campaign-not-running, target-unassigned (409), not-on-the-team (422)
   */
  async plan(actor: Actor, dto: PlanVisitDto): Promise<Visit> {
    const targetId = await this.targetOf(dto);
    const year = dto.plannedOn.slice(0, 4);
    const number = `ZF-${year}-${String(await this.numbers.next(`ZF-${year}`)).padStart(6, '0')}`;
    const made = { id: dto.id ?? newId(), number, confirmationCode: String(randomInt(1_000_000)).padStart(6, '0') };
    return this.work.run(async (tx) => {
      await tx.get(CampaignTarget, targetId, this.targets, actor);
      const [target] = await tx.lock(CampaignTarget, [targetId]);
      const campaign = await tx.find(Campaign, target.campaignId);
      campaign!.refuseUnlessRunning();
      if (target.status === 'stopped') throw visitsProblem('target-closed');
      if (target.teamId === null) throw visitsProblem('target-unassigned');
      const members = await tx.findBy(TeamMember, { teamId: target.teamId, endedOn: null });
      const visitors = visitorsOf(members, actor, dto.visitorIds);
      const visit = Object.assign(new Visit(), made, {
        campaignId: target.campaignId,
        targetId,
        enterpriseId: target.enterpriseId,
        regionCode: target.regionCode,
        teamId: target.teamId,
        unitId: campaign!.unitId,
        visitorId: visitors[0].professionalId,
        agencyId: visitors[0].agencyId,
        returnOfId: dto.returnOfId ?? null,
        plannedOn: dto.plannedOn,
        plannedAt: dto.plannedAt ? new Date(dto.plannedAt) : null,
        mode: dto.mode ?? 'on-site',
        place: dto.place ?? null,
        formVersion: campaign!.formVersion,
        createdAt: this.clock.now(),
      });
      await tx.insert(visit);
      await tx.insertMany(visitors.map((member, at) => visitorOf(visit, member, at === 0)));
      await tx.publish(actor, visitPlanned, visit, {
        number,
        plannedOn: visit.plannedOn,
        campaignId: visit.campaignId,
      });
      await followVisits(tx, actor, target);
      return visit;
    });
  }

  appoint(actor: Actor, id: string): Promise<Visit> {
    return this.command(actor, id, visitAppointed, (visit) => visit.appoint());
  }

  reschedule(actor: Actor, id: string, dto: RescheduleDto): Promise<Visit> {
    if (dto.plannedOn < this.clock.today()) throw visitsProblem('appointment-in-past');
    const plannedAt = dto.plannedAt ? new Date(dto.plannedAt) : null;
    return this.command(actor, id, visitRescheduled, (visit) => visit.reschedule({ ...dto, plannedAt }));
  }

  miss(actor: Actor, id: string, reason: string): Promise<Visit> {
    return this.command(actor, id, visitMissed, (visit) => visit.endUnmade('miss', reason));
  }

  decline(actor: Actor, id: string, reason: string): Promise<Visit> {
    return this.command(actor, id, visitDeclined, (visit) => visit.endUnmade('decline', reason));
  }

  cancel(actor: Actor, id: string, reason: string): Promise<Visit> {
    return this.command(actor, id, visitCancelled, (visit) => visit.endUnmade('cancel', reason));
  }

  finish(actor: Actor, id: string, visitedOn: string): Promise<Visit> {
    if (visitedOn > this.clock.today()) throw visitsProblem('visited-in-future');
    return this.command(actor, id, visitFinished, (visit) => visit.finish(visitedOn));
  }

  private command(actor: Actor, id: string, event: EventType, act: (visit: Visit) => void): Promise<Visit> {
    return this.work.run(async (tx) => {
      const { visit, target } = await openVisit(tx, actor, id, this.policy);
      act(visit);
      await tx.update(visit);
      await tx.publish(actor, event, visit, visit.reason ? { reason: visit.reason } : {});
      await followVisits(tx, actor, target);
      return visit;
    });
  }

  private async targetOf({ campaignId, enterpriseId }: PlanVisitDto): Promise<string> {
    const target = await this.reader.from(CampaignTarget, 'target').where({ campaignId, enterpriseId }).getOne();
    if (target === null) throw persistenceProblem('not-found');
    return target.id;
  }
}

/** A visit that the actor may carry out, and its target, which nobody else moves until this unit of work ends. */
export async function openVisit(tx: Tx, actor: Actor, id: string, policy: VisitTeamPolicy) {
  const { targetId } = await tx.get(Visit, id, policy, actor);
  const [target] = await tx.lock(CampaignTarget, [targetId]);
  // Read again behind the lock: whoever held it may have moved the visit.
  const visit = await tx.get(Visit, id, policy, actor);
  return { visit, target };
}

/** Those named, else the caller if on the team, else its lead; the first earns the credit. */
function visitorsOf(members: readonly TeamMember[], actor: Actor, named?: readonly string[]): TeamMember[] {
  const byId = new Map(members.map((member) => [member.professionalId, member]));
  if (named) {
    const chosen = [...new Set(named)].map((id) => byId.get(id));
    if (chosen.some((member) => member === undefined)) throw visitsProblem('not-on-the-team');
    return chosen as TeamMember[];
  }
  const self = actor.professionalId === null ? undefined : byId.get(actor.professionalId);
  return [self ?? members.find(({ isLead }) => isLead) ?? members[0]];
}

const visitorOf = (visit: Visit, { professionalId, name }: TeamMember, isLead: boolean): Visitor =>
  Object.assign(new Visitor(), { id: newId(), visitId: visit.id, professionalId, name, isLead });
