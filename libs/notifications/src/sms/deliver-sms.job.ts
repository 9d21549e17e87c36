import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import { WorkingCalendar } from '@ipharbor/calendar';
import { AppConfig } from '@ipharbor/platform/config';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock } from '@ipharbor/platform/kernel';
import { padded, Reader, type Tx } from '@ipharbor/platform/persistence';
import { enqueueDeliveries } from '../delivery/announce';
import type { Tried } from '../delivery/delivery-attempt.entity';
import { MessageDelivery } from '../delivery/delivery.entity';
import { deliverSms, type DeliveriesPayload } from '../delivery/delivery.jobs';
import { inParallel } from '../delivery/in-parallel';
import { SettleDeliveries } from '../delivery/settle-deliveries';
import { sendingMoment } from '../hours/sending-hours';
import { Message } from '../message/message.entity';
import { Notifications } from '../message/notifications';
import { smsCapReached } from './sms.kinds';
import { SmsBudget } from './sms-budget';
import { SmsGateway, type TextMessage } from './sms-gateway';
import { SmsTemplates } from './sms-templates';
import { textMessageOf, type Written } from './text-message';

const width = 8;

interface Due {
  readonly delivery: MessageDelivery;
  readonly message: Message;
}

/**
 * Hands text messages to the gateway: words and budget first, then the outside world, then one transaction that settles
 * them. What became night meanwhile waits, what was read meanwhile is not sent.
 */
@Injectable()
export class DeliverSms implements JobHandler<typeof deliverSms> {
  readonly job = deliverSms;

  constructor(
    private readonly reader: Reader,
    private readonly templates: SmsTemplates,
    private readonly budget: SmsBudget,
    private readonly gateway: SmsGateway,
    private readonly settle: SettleDeliveries,
    private readonly notifications: Notifications,
    private readonly people: People,
    private readonly calendar: WorkingCalendar,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  async handle({ deliveryIds }: DeliveriesPayload, { transact }: JobContext): Promise<void> {
    const waiting = await this.waiting(deliveryIds);
    const read = waiting.filter(({ message }) => message.isRead);
    const early = waiting.filter(
      ({ delivery, message }) => !message.isRead && this.moment(delivery, message) > this.clock.now(),
    );
    const due = waiting.filter((one) => !read.includes(one) && !early.includes(one));
    const tried = await this.send(due);
    const administrators = tried.some(isOverCap) ? await this.people.withRole('system-administrator') : [];
    await transact(async (tx) => {
      for (const { delivery } of read) await this.drop(tx, delivery.id);
      await this.postpone(tx, early);
      const failed = await this.settle.settle(tx, deliverSms, tried);
      await this.budget.giveBack(tx, failed);
      if (administrators.length > 0) await this.tellOfCap(tx, administrators);
    });
  }

  private async waiting(deliveryIds: readonly string[]): Promise<Due[]> {
    const deliveries = await this.reader
      .from(MessageDelivery, 'delivery')
      .where(`delivery.id IN (:...ids) AND delivery.status = 'waiting'`, { ids: padded(deliveryIds) })
      .getMany();
    if (deliveries.length === 0) return [];
    const messages = await this.reader
      .from(Message, 'message')
      .where('message.id IN (:...ids)', { ids: padded(deliveries.map(({ messageId }) => messageId)) })
      .getMany();
    const byId = new Map(messages.map((message) => [message.id, message]));
    return deliveries.map((delivery) => ({ delivery, message: byId.get(delivery.messageId)! }));
  }

  /** Words that no template covers and numbers that are none cost nothing and go nowhere. */
  private async send(due: readonly Due[]): Promise<Tried[]> {
    const templates = await this.templates.all();
    const written = due.map(({ delivery, message }) => ({
      delivery,
      written: textMessageOf(delivery, message, templates, this.config.SMS_SIGNATURE),
    }));
    const costs = written.flatMap(({ delivery, written: { segments } }) =>
      segments === 0
        ? []
        : [{ deliveryId: delivery.id, segments, costFen: segments * this.config.SMS_FEN_PER_SEGMENT }],
    );
    const refused = this.gateway.adapter === 'none' ? new Set<string>() : await this.budget.take(costs);
    return inParallel(written, width, ({ delivery, written: one }) => this.tryOne(delivery.id, one, refused));
  }

  private async tryOne(deliveryId: string, written: Written, refused: ReadonlySet<string>): Promise<Tried> {
    const startedAt = this.clock.now();
    const began = performance.now();
    const outcome = refused.has(deliveryId)
      ? ({ ended: 'refused', code: 'sms-cap-reached', detail: '' } as const)
      : 'message' in written
        ? await this.gateway.send(written.message satisfies TextMessage)
        : written.outcome;
    return { deliveryId, startedAt, tookMs: Math.round(performance.now() - began), outcome };
  }

  private moment({ notBefore }: MessageDelivery, message: Message): Date {
    const now = this.clock.now();
    const from = notBefore > now ? notBefore : now;
    return sendingMoment(from, message, (day) => this.calendar.isWorkingDay(day));
  }

  private async drop(tx: Tx, id: string): Promise<void> {
    const delivery = await tx.find(MessageDelivery, id);
    if (delivery?.status !== 'waiting') return;
    delivery.drop(this.clock.now());
    await tx.update(delivery);
    await this.budget.giveBack(tx, [delivery]);
  }

  private async postpone(tx: Tx, early: readonly Due[]): Promise<void> {
    const rows = await tx.findMany(
      MessageDelivery,
      early.map(({ delivery }) => delivery.id),
    );
    const messages = new Map(early.map(({ delivery, message }) => [delivery.id, message]));
    const still = rows.filter(({ status }) => status === 'waiting');
    for (const delivery of still) {
      delivery.notBefore = this.moment(delivery, messages.get(delivery.id)!);
      await tx.update(delivery);
    }
    await enqueueDeliveries(tx, still);
  }

  private async tellOfCap(tx: Tx, to: readonly string[]): Promise<void> {
    const { id, month, capFen } = await this.budget.current();
    const values = { month, cap: (capFen / 100).toFixed(2) };
    await this.notifications.send(tx, { kind: smsCapReached, to, subject: { type: 'sms_month', id }, values });
  }
}

const isOverCap = ({ outcome }: Tried): boolean => outcome.ended === 'refused' && outcome.code === 'sms-cap-reached';
