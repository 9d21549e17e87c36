import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  BelongsTo,
  Code,
  Count,
  Day,
  Id,
  Instant,
  Note,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import { AgreementClient } from '../agreement/agreement-client.entity';
import type { ItemCode } from '../terms/catalogue';
import { trusteeshipProblem } from '../trusteeship.problems';
import { serviceLifecycle, type ServiceAction, type ServiceStatus } from './service.lifecycle';
import { ServiceBatch } from './service-batch.entity';

/** Who said so: the firm itself, nobody within the days agreed, or the bureau after a dispute. */
export const confirmers = ['client', 'silence', 'bureau'] as const;
export type Confirmer = (typeof confirmers)[number];

/** 服务记录: one service for one firm, from the log to the firm's word. */
@TableOf('service_record', {
  about: 'enterpriseId',
  unique: [['batchId', 'clientId']],
  index: [
    ['agreementId', 'servedOn'],
    ['enterpriseId', 'status', 'servedOn'],
    ['agencyId', 'status', 'servedOn'],
    ['regionCode', 'status', 'servedOn'],
    ['clientId', 'itemCode', 'status'],
    ['status', 'silentOn'],
  ],
})
export class ServiceRecord {
  @Id() readonly id!: string;
  @BelongsTo('service_record', 'batchId', () => ServiceBatch)
  @Ref()
  readonly batchId!: string;
  @Ref() readonly agreementId!: string;
  @BelongsTo('service_record', 'clientId', () => AgreementClient)
  @Ref()
  readonly clientId!: string;
  @Ref() enterpriseId!: string;
  @Ref() readonly agencyId!: string;
  @Code() regionCode!: string;
  @Word() readonly itemCode!: ItemCode;
  @Day() readonly servedOn!: IsoDay;
  @Count() readonly quantity!: number;
  @Word() status: ServiceStatus = serviceLifecycle.initial;
  /** The last day to object, where the agreement lets silence confirm; null where it says nothing. */
  @Day({ nullable: true }) readonly silentOn!: IsoDay | null;
  @Word({ nullable: true }) confirmedBy: Confirmer | null = null;
  @Day({ nullable: true }) confirmedOn: IsoDay | null = null;
  /** 1 to 5, by the firm alone; silence rates nothing. */
  @Count({ nullable: true }) rating: number | null = null;
  /** Why it was disputed. */
  @Note({ nullable: true }) reason: string | null = null;
  /** How the dispute ended, or why the entry was taken back. */
  @Note({ nullable: true }) settlement: string | null = null;
  @Instant() readonly loggedAt!: Date;
  @Version() version: number = 1;

  confirm(by: Confirmer, onDay: IsoDay, rating: number | null): void {
    this.step('confirm');
    Object.assign(this, { confirmedBy: by, confirmedOn: onDay, rating: by === 'client' ? rating : null });
  }

  dispute(reason: string): void {
    this.step('dispute');
    this.reason = reason;
  }

  uphold(settlement: string, onDay: IsoDay): void {
    this.step('uphold');
    Object.assign(this, { settlement, confirmedBy: 'bureau', confirmedOn: onDay });
  }

  withdraw(settlement: string): void {
    this.step('withdraw');
    this.settlement = settlement;
  }

  /** Silence can only speak once its days are over. */
  confirmBySilence(today: IsoDay): void {
    if (this.silentOn === null || today <= this.silentOn) throw trusteeshipProblem('silence-says-nothing');
    this.confirm('silence', this.silentOn, null);
  }

  private step(action: ServiceAction): void {
    this.status = serviceLifecycle.next(this.status, action);
  }
}
