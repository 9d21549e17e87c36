import { Injectable } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import { Clock, dayAfter, groupBy } from '@ipharbor/platform/kernel';
import { padded, persistenceProblem, Reader, type Page } from '@ipharbor/platform/persistence';
import { Message } from '../message/message.entity';
import { DeliveryAttempt } from './delivery-attempt.entity';
import type {
  AttemptDto,
  DeliveryDto,
  DeliveryPageDto,
  DeliveryWithAttemptsDto,
  FailureGroupDto,
} from './delivery.dto';
import { MessageDelivery, type OutsideChannel } from './delivery.entity';
import { deliveryLifecycle } from './delivery.lifecycle';
import { DeliveryPolicy } from './delivery.policy';
import type { FailureCode } from './failure';
import { maskedMail, maskedPhone } from './masked';

const sorts = { createdAt: ['delivery.createdAt'] };
const failuresOfDays = 30;

/** 发送记录: what went out by mail and text message, and what did not. */
@Injectable()
export class DeliveryQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: DeliveryPolicy,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: DeliveryPageDto): Promise<Page<DeliveryDto>> {
    const { channel, status, failure, from, to, q } = asked;
    const query = this.policy.scope(actor, this.reader.from(MessageDelivery, 'delivery'));
    for (const [column, value] of Object.entries({ channel, status, failure }))
      if (value !== undefined) query.andWhere(`delivery.${column} = :${column}`, { [column]: value });
    if (from) query.andWhere('delivery.createdAt >= :from', { from: startOf(from) });
    if (to) query.andWhere('delivery.createdAt < :to', { to: startOf(dayAfter(to, 1)) });
    if (q) query.andWhere('(delivery.target = :q OR delivery.recipientName = :q)', { q });
    const page = await this.reader.pageOfRows(query, asked, sorts, '-createdAt');
    return { ...page, items: await this.present(actor, page.items) };
  }

  /** One with every try; `not-found` (404) unless the caller may see it. */
  async one(actor: Actor, id: string): Promise<DeliveryWithAttemptsDto> {
    const query = this.policy.scope(actor, this.reader.from(MessageDelivery, 'delivery'));
    const delivery = await query.andWhere('delivery.id = :id', { id }).getOne();
    if (!delivery) throw persistenceProblem('not-found');
    const tries = await this.reader
      .from(DeliveryAttempt, 'attempt')
      .where({ deliveryId: id })
      .orderBy('attempt.startedAt', 'DESC')
      .addOrderBy('attempt.id', 'DESC')
      .limit(50)
      .getMany();
    const [dto] = await this.present(actor, [delivery]);
    return { ...dto, tries: tries.map(attemptDto) };
  }

  /** Why things failed in the last 30 days, most frequent first. */
  async failures(actor: Actor): Promise<FailureGroupDto[]> {
    const rows = await this.policy
      .scope(actor, this.reader.from(MessageDelivery, 'delivery'))
      .andWhere(`delivery.status = 'failed' AND delivery.createdAt >= :since`, {
        since: startOf(dayAfter(this.clock.today(), -failuresOfDays)),
      })
      .select(['delivery.channel AS channel', 'delivery.failure AS failure'])
      .addSelect('COUNT(*)', 'n')
      .groupBy('delivery.channel')
      .addGroupBy('delivery.failure')
      .getRawMany<{ channel: OutsideChannel; failure: FailureCode; n: number | string }>();
    return rows.map((row) => ({ ...row, n: Number(row.n) })).sort((a, b) => b.n - a.n);
  }

  async present(actor: Actor, deliveries: readonly MessageDelivery[]): Promise<DeliveryDto[]> {
    if (deliveries.length === 0) return [];
    const messages = await this.reader
      .from(Message, 'message')
      .where('message.id IN (:...ids)', { ids: padded(deliveries.map(({ messageId }) => messageId)) })
      .getMany();
    const byId = new Map(messages.map((message) => [message.id, message]));
    const labels = await Promise.all(
      [...groupBy(messages, ({ subjectType }) => subjectType)].map(([type, some]) =>
        this.subjects.labels(actor, type, [...new Set(some.map(({ subjectId }) => subjectId))]),
      ),
    );
    const labelOf = new Map(labels.flatMap((map) => [...map]));
    return deliveries.map((delivery) => {
      const { title, subjectType: type, subjectId: id } = byId.get(delivery.messageId)!;
      return deliveryDto(actor, delivery, title, { type, id, label: labelOf.get(id) ?? null });
    });
  }
}

const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

function deliveryDto(
  actor: Actor,
  delivery: MessageDelivery,
  title: string,
  subject: DeliveryDto['subject'],
): DeliveryDto {
  const { id, channel, kind, recipientName, target, status, failure, failureDetail } = delivery;
  const { attempts, segments, costFen, notBefore, sentAt, settledAt, createdAt, version } = delivery;
  const mayResend = actor.permissions.has('delivery:resend');
  return {
    ...{ id, channel, kind, title, subject, recipientName, status, failure, failureDetail },
    target: channel === 'sms' ? maskedPhone(target) : maskedMail(target),
    ...{ attempts, segments, costFen, version },
    notBefore: notBefore.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    settledAt: settledAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    allowedActions: deliveryLifecycle.actionsFrom(status).filter((action) => action === 'resend' && mayResend),
  };
}

const attemptDto = ({ id, startedAt, tookMs, ended, failure, detail }: DeliveryAttempt): AttemptDto => ({
  ...{ id, tookMs, ended, failure, detail },
  startedAt: startedAt.toISOString(),
});
