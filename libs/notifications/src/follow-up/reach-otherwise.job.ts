import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock } from '@ipharbor/platform/kernel';
import { defineJob, padded, Reader } from '@ipharbor/platform/persistence';
import { announce } from '../delivery/announce';
import { MessageDelivery } from '../delivery/delivery.entity';
import { PlanDeliveries } from '../delivery/plan-deliveries';
import { kindOf } from '../kind/notification-kinds';
import { Message } from '../message/message.entity';
import { PhoneCalls } from '../phone/phone-calls';

export const reachOtherwise = defineJob<Record<string, never>>('notifications.reach-otherwise', {
  words: { zh: { name: '重要消息未读的改用其他方式通知' }, en: { name: 'Reach people by another way' } },
});

const perRun = 500;

/** 站内信 -> 短信 -> 电话: critical messages that lie unread go on by text message, or to an officer who calls. */
@Injectable()
export class ReachOtherwise implements JobHandler<typeof reachOtherwise> {
  readonly job = reachOtherwise;

  constructor(
    private readonly reader: Reader,
    private readonly people: People,
    private readonly plans: PlanDeliveries,
    private readonly calls: PhoneCalls,
    private readonly clock: Clock,
  ) {}

  async handle(_: Record<string, never>, { transact }: JobContext): Promise<void> {
    const due = await this.reader
      .from(Message, 'message')
      .select('message.id', 'id')
      .where('message.followUpAt <= :now', { now: this.clock.now() })
      .orderBy('message.followUpAt')
      .limit(perRun)
      .getRawMany<{ id: string }>();
    if (due.length === 0) return;
    const ids = due.map(({ id }) => id);
    const texted = await this.texted(ids);
    await transact(async (tx) => {
      const messages = (await tx.findMany(Message, ids)).filter(({ followUpAt }) => followUpAt !== null);
      const reach = await this.people.reachOf(messages.flatMap(({ accountId }) => accountId ?? []));
      const texts: MessageDelivery[] = [];
      for (const message of messages) {
        const person = message.accountId === null ? undefined : reach.get(message.accountId);
        const phone = person?.phone ?? message.contactPhone;
        const canText = phone && kindOf(message.kind)?.sms !== undefined && !texted.has(message.id);
        if (canText)
          texts.push(this.plans.textMessage(message, person?.displayName ?? message.contactName ?? '', phone));
        else if (!texted.has(message.id)) await this.calls.open(tx, message);
        message.followUpAt = null;
        await tx.update(message);
      }
      await announce(tx, texts);
      if (due.length === perRun) await tx.enqueue(reachOtherwise, {});
    });
  }

  private async texted(messageIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.reader
      .from(MessageDelivery, 'delivery')
      .select('delivery.messageId', 'messageId')
      .where(`delivery.channel = 'sms' AND delivery.messageId IN (:...ids)`, { ids: padded(messageIds) })
      .getRawMany<{ messageId: string }>();
    return new Set(rows.map(({ messageId }) => messageId));
  }
}
