import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { WorkItemQueries } from '@ipharbor/follow-ups';
import { groupBy } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { EnterpriseNames } from '../enterprise-names';
import { Visit, Visitor } from './visit.entity';
import { visitLifecycle, type VisitAction } from './visit.lifecycle';
import { VisitNeed } from './visit-need.entity';
import type { VisitDetailDto, VisitDto } from './visit-view.dto';

const permissionFor: Readonly<Record<VisitAction, `visit:${string}`>> = {
  appoint: 'visit:plan',
  reschedule: 'visit:plan',
  miss: 'visit:plan',
  decline: 'visit:plan',
  cancel: 'visit:plan',
  finish: 'visit:plan',
  record: 'visit:record',
  confirm: 'visit:confirm',
  dispute: 'visit:confirm',
  accept: 'visit:review',
  return: 'visit:review',
};

/** Visits as people see them, each according to who looks. */
@Injectable()
export class VisitPresenter {
  constructor(
    private readonly reader: Reader,
    private readonly enterprises: EnterpriseNames,
    private readonly workItems: WorkItemQueries,
  ) {}

  async many(actor: Actor, visits: readonly Visit[]): Promise<VisitDto[]> {
    const [names, visitors] = await Promise.all([
      this.enterprises.of(visits.map(({ enterpriseId }) => enterpriseId)),
      this.visitors(visits.map(({ id }) => id)),
    ]);
    return visits.map((visit) => {
      const { id, number, campaignId, targetId, enterpriseId, regionCode, teamId, status, mode } = visit;
      const { plannedOn, place, visitedOn, confirmedBy, acceptedOn, returnOfId, version } = visit;
      return {
        ...{ id, number, campaignId, targetId, enterpriseId, regionCode, teamId, status, mode },
        ...{ plannedOn, place, visitedOn, confirmedBy, acceptedOn, returnOfId, version },
        enterpriseName: names.get(enterpriseId) ?? '',
        plannedAt: visit.plannedAt?.toISOString() ?? null,
        confirmedAt: visit.confirmedAt?.toISOString() ?? null,
        createdAt: visit.createdAt.toISOString(),
        visitors: (visitors.get(id) ?? []).map(({ professionalId, name, isLead }) => ({
          professionalId,
          name,
          isLead,
        })),
        allowedActions: allowedActions(visit, actor),
      };
    });
  }

  async one(actor: Actor, visit: Visit): Promise<VisitDetailDto> {
    const [[shown], needs] = await Promise.all([this.many(actor, [visit]), this.needs(visit.id)]);
    const dueDays = await this.workItems.dueDaysOf(needs.map(({ workItemId }) => workItemId));
    const isEnterprise = actor.enterpriseIds.includes(visit.enterpriseId);
    const { formVersion, record, answers, signerName } = visit;
    return {
      ...shown,
      ...{ formVersion, record, answers, signerName },
      needs: needs.map(({ id, kind, text, workItemId, dueOn: firstTold }) => {
        const dueOn = dueDays.get(workItemId) ?? firstTold;
        return { id, kind, text, workItemId, dueOn };
      }),
      internalNote: isEnterprise ? null : visit.internalNote,
      reason: isEnterprise && visit.status === 'returned' ? null : visit.reason,
      confirmationCode: isEnterprise ? visit.confirmationCode : null,
    };
  }

  private async visitors(visitIds: readonly string[]): Promise<Map<string, Visitor[]>> {
    if (visitIds.length === 0) return new Map();
    const rows = await this.reader
      .from(Visitor, 'visitor')
      .where('visitor.visitId IN (:...ids)', { ids: padded(visitIds) })
      .orderBy('visitor.isLead', 'DESC')
      .addOrderBy('visitor.id')
      .getMany();
    return groupBy(rows, ({ visitId }) => visitId);
  }

  private needs(visitId: string): Promise<VisitNeed[]> {
    return this.reader
      .from(VisitNeed, 'need')
      .where({ visitId })
      .orderBy('need.foundAt')
      .addOrderBy('need.id')
      .getMany();
  }
}

function allowedActions(visit: Visit, actor: Actor): string[] {
  return visitLifecycle
    .actionsFrom(visit.status)
    .filter((action) => actor.permissions.has(permissionFor[action]))
    .filter((action) => visit.recordedById !== actor.accountId || permissionFor[action] !== 'visit:review');
}
