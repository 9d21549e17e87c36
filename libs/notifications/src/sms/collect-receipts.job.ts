import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock } from '@ipharbor/platform/kernel';
import { defineJob } from '@ipharbor/platform/persistence';
import { MessageDelivery } from '../delivery/delivery.entity';
import { SettleDeliveries } from '../delivery/settle-deliveries';
import { SmsGateway } from './sms-gateway';

export const collectReceipts = defineJob<Record<string, never>>('notifications.collect-receipts', {
  words: { zh: { name: '收取短信回执' }, en: { name: 'Collect receipts of text messages' } },
  isOutside: true,
  attempts: 1,
});

/** 状态报告: asks the gateway what became of text messages; a failed one that must be heard of becomes a call. */
@Injectable()
export class CollectReceipts implements JobHandler<typeof collectReceipts> {
  readonly job = collectReceipts;

  constructor(
    private readonly gateway: SmsGateway,
    private readonly settle: SettleDeliveries,
    private readonly clock: Clock,
  ) {}

  async handle(_: Record<string, never>, { transact }: JobContext): Promise<void> {
    const receipts = await this.gateway.receipts();
    if (receipts.length === 0) return;
    await transact(async (tx) => {
      const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
      const failed: MessageDelivery[] = [];
      for (const delivery of await tx.findMany(MessageDelivery, [...byId.keys()])) {
        if (delivery.status !== 'sent') continue;
        const { status, detail } = byId.get(delivery.id)!;
        if (status === 'delivered') delivery.confirm(this.clock.now());
        else {
          delivery.giveUp({ code: 'sms-undelivered', detail }, this.clock.now());
          failed.push(delivery);
        }
        await tx.update(delivery);
      }
      await this.settle.callInstead(tx, failed);
    });
    await this.gateway.acknowledge(receipts);
  }
}
