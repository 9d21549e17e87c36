import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, dayAfter, system } from '@ipharbor/platform/kernel';
import { defineJob, Reader, type Tx } from '@ipharbor/platform/persistence';
import { Agreement } from '../agreement/agreement.entity';
import {
  agreementActivated,
  agreementExpired,
  agreementRenewed,
  agreementWithdrawn,
  amendmentDropped,
} from '../agreement/agreement.events';
import { AgreementWorkItems } from '../agreement/agreement-work-items';
import { Clients } from '../agreement/clients';
import { Courses } from '../agreement/courses';
import { renewalDays } from '../trusteeship.promises';

/** Daily: what begins, what lapses, what is over, and what should be renewed; a hundred a job. */
export const watchAgreements = defineJob<Record<string, never>>('trusteeship.watch-agreements', {
  words: { zh: { name: '检查托管协议的开始与到期' }, en: { name: 'Watch agreements begin and end' } },
});

const batch = 100;

@Injectable()
export class WatchAgreements implements JobHandler<typeof watchAgreements> {
  readonly job = watchAgreements;

  constructor(
    private readonly reader: Reader,
    private readonly items: AgreementWorkItems,
    private readonly clients: Clients,
    private readonly courses: Courses,
    private readonly clock: Clock,
  ) {}

  async handle(_: Record<string, never>, { transact }: JobContext): Promise<void> {
    const today = this.clock.today();
    const [begun, lapsed, over, ending] = await Promise.all([
      this.ids(`agreement.status = 'signed' AND agreement.startsOn <= :day`, today),
      this.ids(`agreement.proposed IS NOT NULL AND agreement.status <> 'draft' AND agreement.answerBy < :day`, today),
      this.ids(`agreement.status IN ('active', 'suspended') AND agreement.endsOn < :day`, today),
      this.ids(
        `agreement.status = 'active' AND agreement.renewalAskedOn IS NULL AND agreement.endsOn <= :day`,
        dayAfter(today, renewalDays),
      ),
    ]);
    await transact(async (tx) => {
      for (const agreement of await tx.findMany(Agreement, begun)) await this.begin(tx, agreement);
      for (const agreement of await tx.findMany(Agreement, lapsed)) await this.lapse(tx, agreement);
      for (const agreement of await tx.findMany(Agreement, over)) await this.end(tx, agreement);
      for (const agreement of await tx.findMany(Agreement, ending)) await this.ask(tx, agreement);
      if ([begun, lapsed, over, ending].some(({ length }) => length === batch)) await tx.enqueue(watchAgreements, {});
    });
  }

  private async begin(tx: Tx, agreement: Agreement): Promise<void> {
    if (agreement.status !== 'signed') return;
    agreement.activate();
    await tx.update(agreement);
    await tx.publish(system, agreementActivated, agreement);
  }

  private async lapse(tx: Tx, agreement: Agreement): Promise<void> {
    if (agreement.proposed === null) return;
    const reason = '逾期未答复，自动失效';
    const isAmendment = agreement.isInForce;
    if (isAmendment) agreement.dropAmendment(reason);
    else agreement.withdraw(reason);
    await tx.update(agreement);
    await tx.publish(system, isAmendment ? amendmentDropped : agreementWithdrawn, agreement, { reason });
    await this.items.answered(tx, system, agreement, reason);
  }

  private async end(tx: Tx, agreement: Agreement): Promise<void> {
    const successors = await tx.findBy(Agreement, { renewalOfId: agreement.id });
    const isRenewed = successors.some(({ isInForce }) => isInForce);
    agreement.end(isRenewed);
    await tx.update(agreement);
    await tx.publish(system, isRenewed ? agreementRenewed : agreementExpired, agreement);
    await this.clients.closeAll(tx, agreement, agreement.endsOn, isRenewed ? '协议续签' : '协议到期');
    await this.items.renewed(tx, system, agreement, isRenewed ? '已续签' : '协议到期');
    if (!isRenewed) await this.courses.openHandOver(tx, system, agreement);
  }

  private async ask(tx: Tx, agreement: Agreement): Promise<void> {
    if (agreement.status !== 'active') return;
    agreement.renewalAskedOn = this.clock.today();
    await tx.update(agreement);
    const successors = await tx.findBy(Agreement, { renewalOfId: agreement.id });
    if (!successors.some(({ isOpen, isInForce }) => isOpen || isInForce))
      await this.items.askRenewal(tx, system, agreement);
  }

  private async ids(where: string, day: string): Promise<string[]> {
    const rows = await this.reader
      .from(Agreement, 'agreement')
      .select('agreement.id', 'id')
      .where(where, { day })
      .orderBy('agreement.endsOn')
      .limit(batch)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
