import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { Clock } from '@ipharbor/platform/kernel';
import type { Outcome } from '../delivery/failure';
import { FileSmsGateway } from './file-sms-gateway';
import { HttpSmsGateway } from './http-sms-gateway';
import { SmsGateway, type Receipt, type TextMessage } from './sms-gateway';

/** The adapter that the environment names. */
@Injectable()
export class ConfiguredSmsGateway extends SmsGateway {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {
    super();
  }

  get adapter(): SmsGateway['adapter'] {
    return this.chosen()?.adapter ?? 'none';
  }

  async send(message: TextMessage): Promise<Outcome> {
    const detail = 'neither SMS_GATEWAY_URL nor SMS_DROP_DIR is set';
    return this.chosen()?.send(message) ?? { ended: 'refused', code: 'sms-not-configured', detail };
  }

  async receipts(): Promise<Receipt[]> {
    return this.chosen()?.receipts() ?? [];
  }

  async acknowledge(receipts: readonly Receipt[]): Promise<void> {
    await this.chosen()?.acknowledge(receipts);
  }

  private chosen(): SmsGateway | null {
    const { SMS_GATEWAY_URL, SMS_GATEWAY_KEY, SMS_DROP_DIR } = this.config;
    if (SMS_DROP_DIR) return new FileSmsGateway(SMS_DROP_DIR);
    if (!SMS_GATEWAY_URL || !SMS_GATEWAY_KEY) return null;
    return new HttpSmsGateway(SMS_GATEWAY_URL, SMS_GATEWAY_KEY, () => this.config.OUTSIDE_TIMEOUT_MS, this.clock);
  }
}
