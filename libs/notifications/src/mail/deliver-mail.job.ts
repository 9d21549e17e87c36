import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import type { Tried } from '../delivery/delivery-attempt.entity';
import { MessageDelivery } from '../delivery/delivery.entity';
import { deliverMail, type DeliveriesPayload } from '../delivery/delivery.jobs';
import { inParallel } from '../delivery/in-parallel';
import { SettleDeliveries } from '../delivery/settle-deliveries';
import { Message } from '../message/message.entity';
import { Mailer } from './mailer';
import { letterOf } from './mail-letter';

const width = 4;

/** Hands mails to the mail server: outside any transaction, then settled together. */
@Injectable()
export class DeliverMail implements JobHandler<typeof deliverMail> {
  readonly job = deliverMail;

  constructor(
    private readonly reader: Reader,
    private readonly mailer: Mailer,
    private readonly settle: SettleDeliveries,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async handle({ deliveryIds }: DeliveriesPayload, { transact }: JobContext): Promise<void> {
    const waiting = await this.reader
      .from(MessageDelivery, 'delivery')
      .where(`delivery.id IN (:...ids) AND delivery.status = 'waiting'`, { ids: padded(deliveryIds) })
      .getMany();
    if (waiting.length === 0) return;
    const messages = await this.reader
      .from(Message, 'message')
      .where('message.id IN (:...ids)', { ids: padded(waiting.map(({ messageId }) => messageId)) })
      .getMany();
    const byId = new Map(messages.map((message) => [message.id, message]));
    const tried = await inParallel(waiting, width, (delivery) => this.send(delivery, byId.get(delivery.messageId)!));
    await transact((tx) => this.settle.settle(tx, deliverMail, tried));
  }

  private async send({ id, target, recipientName }: MessageDelivery, { title, body }: Message): Promise<Tried> {
    const startedAt = this.clock.now();
    const began = performance.now();
    const link = this.config.PUBLIC_URL ? new URL('/messages', this.config.PUBLIC_URL).href : null;
    const outcome = await this.mailer.send({ id, to: target, ...letterOf({ name: recipientName, title, body, link }) });
    return { deliveryId: id, startedAt, tookMs: Math.round(performance.now() - began), outcome };
  }
}
