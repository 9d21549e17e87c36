import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, dayAfter, daysBetween, newId } from '@ipharbor/platform/kernel';
import { UnitOfWork, type EventType, type Tx } from '@ipharbor/platform/persistence';
import { trusteeshipProblem } from '../trusteeship.problems';
import type { FilingDto, HandOverDto, SuspendDto, TerminateDto } from './agreement.dto';
import { Agreement } from './agreement.entity';
import {
  agreementArchived,
  agreementFiled,
  agreementHandedOver,
  agreementHandedOverInPart,
  agreementResumed,
  agreementSuspended,
  agreementTerminated,
} from './agreement.events';
import { AgreementPolicy } from './agreement.policy';
import { AgreementWorkItems } from './agreement-work-items';
import { Clients } from './clients';
import { HandOverStep, handOverKinds } from './hand-over-step.entity';
import { negotiatingSide } from './sides';
import { versionOf } from './versions';

type Said = Record<string, unknown>;

/** What happens to an agreement once it is signed. */
@Injectable()
export class Courses {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: AgreementPolicy,
    private readonly clients: Clients,
    private readonly items: AgreementWorkItems,
    private readonly clock: Clock,
  ) {}

  /** 备案 with the bureau: noted whenever it happens, awaited by nothing. */
  file(actor: Actor, id: string, { filedOn, filingNo = null }: FilingDto): Promise<Agreement> {
    return this.command(actor, id, agreementFiled, (agreement) => {
      agreement.file(filedOn ?? this.clock.today(), filingNo);
      return { filedOn: agreement.filedOn, filingNo };
    });
  }

  suspend(actor: Actor, id: string, { reason, fromOn }: SuspendDto): Promise<Agreement> {
    return this.command(actor, id, agreementSuspended, (agreement) => {
      agreement.suspend(reason, fromOn ?? this.clock.today());
      return { reason, fromOn: agreement.suspendedOn };
    });
  }

  resume(actor: Actor, id: string): Promise<Agreement> {
    return this.command(actor, id, agreementResumed, (agreement) => agreement.resume());
  }

  /**
   * 解除: opens the hand-over and ends everybody's part on that day.
   * @throws notice-too-short, terminated-after-end (422)
   */
  terminate(actor: Actor, id: string, dto: TerminateDto): Promise<Agreement> {
    return this.command(actor, id, agreementTerminated, async (agreement, tx) => {
      const by = negotiatingSide(actor, agreement);
      const noticeDays =
        agreement.current > 0 ? (await versionOf(tx, agreement, agreement.current)).terms.noticeDays : 0;
      const { reason, isWithoutNotice = false } = dto;
      const noticeOn = dto.noticeOn ?? this.clock.today();
      const effectiveOn = dto.effectiveOn ?? (isWithoutNotice ? noticeOn : dayAfter(noticeOn, noticeDays));
      agreement.terminate(by, { reason, noticeOn, effectiveOn, isWithoutNotice }, noticeDays);
      await this.clients.closeAll(tx, agreement, effectiveOn, '协议解除');
      await this.openHandOver(tx, actor, agreement);
      await this.items.answered(tx, actor, agreement, '协议解除');
      await this.items.renewed(tx, actor, agreement, '协议解除');
      return { reason, noticeOn, effectiveOn, by };
    });
  }

  /** The checklist, for whatever ended: also called when the term is over. */
  async openHandOver(tx: Tx, actor: Parameters<Tx['publish']>[0], agreement: Agreement): Promise<void> {
    const steps = handOverKinds.map((kind, place) =>
      Object.assign(new HandOverStep(), { id: newId(), agreementId: agreement.id, kind, place }),
    );
    await tx.insertMany(steps);
    await this.items.awaitHandOver(tx, actor, agreement);
  }

  /** One step of the hand-over is done; with the last the agreement is handed over. */
  handOver(actor: Actor, id: string, { kind, outcome }: HandOverDto): Promise<Agreement> {
    return this.work.run(async (tx) => {
      const agreement = await tx.get(Agreement, id, this.policy, actor);
      negotiatingSide(actor, agreement);
      const steps = await tx.findBy(HandOverStep, { agreementId: id });
      const step = steps.find((one) => one.kind === kind);
      if (!step) throw trusteeshipProblem('hand-over-step-unknown');
      step.complete(outcome, actor.accountId, this.clock.today());
      await tx.update(step);
      const isLast = steps.every(({ doneOn }) => doneOn !== null);
      if (isLast) {
        agreement.handOver();
        await this.items.handedOver(tx, actor, agreement);
      }
      await tx.update(agreement);
      await tx.publish(actor, agreementHandedOverInPart, agreement, { kind, outcome });
      if (isLast) await tx.publish(actor, agreementHandedOver, agreement);
      return agreement;
    });
  }

  archive(actor: Actor, id: string): Promise<Agreement> {
    return this.command(actor, id, agreementArchived, (agreement) => agreement.archive());
  }

  private command(
    actor: Actor,
    id: string,
    event: EventType,
    act: (agreement: Agreement, tx: Tx) => Promise<Said> | Said | void,
  ): Promise<Agreement> {
    return this.work.run(async (tx) => {
      const agreement = await tx.get(Agreement, id, this.policy, actor);
      negotiatingSide(actor, agreement);
      const said = await act(agreement, tx);
      await tx.update(agreement);
      await tx.publish(actor, event, agreement, said ?? {});
      return agreement;
    });
  }
}

/** As long as before, from the day after the end. */
export const nextTerm = (startsOn: string, endsOn: string): { startsOn: string; endsOn: string } => {
  const from = dayAfter(endsOn, 1);
  return { startsOn: from, endsOn: dayAfter(from, daysBetween(startsOn, endsOn)) };
};
