import { Injectable } from '@nestjs/common';
import { isWithinRegion, People, type Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { defineEvent, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { Assignment } from '../assignment/assignment.entity';
import { AssignmentPolicy } from '../assignment/assignment.policy';
import { assignmentsProblem } from '../assignments.problems';
import { promiseOf } from '../assignments.work-items';
import { Promises } from '../promises';
import type { ConfirmLogDto, WriteLogDto } from './duty-log.dto';
import { DutyLog } from './duty-log.entity';
import { DutyLogPolicy } from './duty-log.policy';

export const dutyLogged = defineEvent('duty-log.written', '登记服务日志');
export const dutyLogConfirmed = defineEvent('duty-log.confirmed', '企业确认服务日志');
export const dutyLogDisputed = defineEvent('duty-log.disputed', '企业对服务日志有异议');

/** 服务日志, and the rhythm that it keeps: a contact a month, a visit a quarter. */
@Injectable()
export class DutyLogs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly assignments: AssignmentPolicy,
    private readonly policy: DutyLogPolicy,
    private readonly promises: Promises,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** @throws not-your-log (403), assignment-not-active (409), log-in-future, log-before-assignment (422) */
  write(actor: Actor, assignmentId: string, dto: WriteLogDto): Promise<DutyLog> {
    const today = this.clock.today();
    const onDay = dto.onDay ?? today;
    return this.work.run(async (tx) => {
      const assignment = await tx.get(Assignment, assignmentId, this.assignments, actor);
      if (!mayWrite(actor, assignment)) throw assignmentsProblem('not-your-log');
      if (assignment.status !== 'active') throw assignmentsProblem('assignment-not-active');
      if (onDay > today) throw assignmentsProblem('log-in-future');
      if (onDay < assignment.fromOn!) throw assignmentsProblem('log-before-assignment', { fromOn: assignment.fromOn });
      const { specialistId, professionalId, agencyId, enterpriseId, targetName, regionCode } = assignment;
      const log = Object.assign(new DutyLog(), {
        ...{ assignmentId, specialistId, professionalId, agencyId, enterpriseId, targetName, regionCode, onDay },
        id: dto.id ?? newId(),
        mode: dto.mode,
        minutes: dto.minutes,
        topics: dto.topics,
        advice: dto.advice ?? null,
        needs: dto.needs?.length ?? 0,
        recordedById: actor.accountId,
        confirmation: enterpriseId === null ? 'not-needed' : 'pending',
        createdAt: this.clock.now(),
      });
      await tx.insert(log);
      await tx.publish(actor, dutyLogged, log, { mode: log.mode, minutes: log.minutes });
      const ownerAccountId = await this.ownerOf(assignment);
      await this.keepRhythm(tx, actor, log, ownerAccountId);
      for (const [at, need] of (dto.needs ?? []).entries())
        await this.promises.open(tx, actor, promiseOf.need, {
          subject: { type: 'duty_log', id: log.id },
          title: need,
          regionCode,
          enterpriseId,
          ownerAccountId,
          key: `${log.id}:${at}`,
        });
      return log;
    });
  }

  /** By the enterprise. @throws log-confirmed (409), own-log (403), dispute-reason (422) */
  confirm(actor: Actor, id: string, { outcome, rating, reason }: ConfirmLogDto): Promise<DutyLog> {
    return this.work.run(async (tx) => {
      const log = await tx.get(DutyLog, id, this.policy, actor);
      const isFirm = log.enterpriseId !== null && actor.enterpriseIds.includes(log.enterpriseId);
      if (!isFirm) throw assignmentsProblem('not-your-log');
      log.confirm(outcome, actor.accountId, this.clock.today(), rating ?? null, reason ?? null);
      await tx.update(log);
      await tx.publish(actor, outcome === 'confirmed' ? dutyLogConfirmed : dutyLogDisputed, log, {
        rating: log.rating,
      });
      return log;
    });
  }

  private async keepRhythm(tx: Tx, actor: Actor, log: DutyLog, ownerAccountId: string | undefined): Promise<void> {
    const { enterpriseId, regionCode, targetName, onDay, mode } = log;
    if (enterpriseId === null) return;
    const subject = { type: 'enterprise', id: enterpriseId };
    const kept = [promiseOf.contact, ...(mode === 'on-site' ? [promiseOf.siteVisit] : [])] as const;
    for (const kind of kept) {
      await this.promises.fulfil(tx, actor, subject, kind, `服务日志 ${onDay}`);
      const title = `${kind === promiseOf.contact ? '联系企业' : '上门服务'}：${targetName}`.slice(0, 500);
      await this.promises.open(tx, actor, kind, {
        subject,
        title,
        regionCode,
        enterpriseId,
        ownerAccountId,
        triggerOn: onDay,
      });
    }
  }

  private async ownerOf({ professionalId }: Assignment): Promise<string | undefined> {
    return (await this.people.accountsOfProfessionals([professionalId])).get(professionalId);
  }
}

/** The specialist, their agency, and the bureau that types in what came on paper. */
function mayWrite(actor: Actor, { professionalId, agencyId, regionCode }: Assignment): boolean {
  if (actor.professionalId === professionalId) return true;
  if (agencyId !== null && actor.agencyIds.includes(agencyId)) return true;
  return actor.regionCodes.some((code) => isWithinRegion(regionCode, code));
}
