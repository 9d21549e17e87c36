import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { Clock, dayAfter } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { MessageDelivery, type OutsideChannel } from '../delivery/delivery.entity';
import { dayBegins, dayEnds } from '../hours/sending-hours';
import type { SmsMonth } from '../sms/sms-month.entity';
import { SmsBudget } from '../sms/sms-budget';
import { SmsGateway } from '../sms/sms-gateway';
import type { ChannelCountsDto, ChannelsDto, MailChannelDto, SmsChannelDto, SmsMonthDto } from './channel.dto';

/** The state of each channel: figures only, no records and no secrets. */
@Injectable()
export class ChannelQueries {
  constructor(
    private readonly reader: Reader,
    private readonly budget: SmsBudget,
    private readonly gateway: SmsGateway,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<ChannelsDto> {
    const [mail, sms] = await Promise.all([this.mail(), this.sms()]);
    return { mail, sms };
  }

  private async mail(): Promise<MailChannelDto> {
    const { SMTP_URL, MAIL_FROM } = this.config;
    const server = SMTP_URL ? new URL(SMTP_URL).host : null;
    return { ...(await this.counts('mail')), isConfigured: server !== null, server, from: MAIL_FROM ?? null };
  }

  private async sms(): Promise<SmsChannelDto> {
    const { SMS_SIGNATURE: signature, SMS_FEN_PER_SEGMENT: fenPerSegment } = this.config;
    const month = smsMonthDto(await this.budget.current());
    const { adapter } = this.gateway;
    return { ...(await this.counts('sms')), adapter, signature, fenPerSegment, dayBegins, dayEnds, month };
  }

  private async counts(channel: OutsideChannel): Promise<ChannelCountsDto> {
    const today = startOf(this.clock.today());
    const month = startOf(dayAfter(this.clock.today(), -30));
    const of = () => this.reader.from(MessageDelivery, 'delivery').where('delivery.channel = :channel', { channel });
    const [made, waiting, failed, last] = await Promise.all([
      of().andWhere('delivery.createdAt >= :today', { today }).getCount(),
      of().andWhere(`delivery.status = 'waiting'`).getCount(),
      of().andWhere(`delivery.status = 'failed' AND delivery.createdAt >= :month`, { month }).getCount(),
      of().andWhere('delivery.sentAt IS NOT NULL').orderBy('delivery.createdAt', 'DESC').limit(1).getOne(),
    ]);
    return { today: made, waiting, failed, lastSentAt: last?.sentAt?.toISOString() ?? null };
  }
}

const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

export const smsMonthDto = ({ month, capFen, spentFen, messages, segments, version }: SmsMonth): SmsMonthDto => ({
  ...{ month, capFen, spentFen, messages, segments, version },
});
