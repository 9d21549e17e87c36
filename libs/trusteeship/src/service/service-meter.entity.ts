import { BelongsTo, Count, Id, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { AgreementClient } from '../agreement/agreement-client.entity';
import type { ItemCode } from '../terms/catalogue';
import { trusteeshipProblem } from '../trusteeship.problems';
import type { ServiceStatus } from './service.lifecycle';

/** 计量: how much of an item one firm has had; the sum of its service records, kept with each of them. */
@TableOf('service_meter', { unique: [['clientId', 'itemCode']], index: [['agreementId']] })
export class ServiceMeter {
  @Id() readonly id!: string;
  @Ref() readonly agreementId!: string;
  @BelongsTo('service_meter', 'clientId', () => AgreementClient)
  @Ref()
  readonly clientId!: string;
  @Word() readonly itemCode!: ItemCode;
  @Count() confirmed: number = 0;
  @Count() pending: number = 0;
  @Count() disputed: number = 0;
  @Version() version: number = 1;

  /** Everything logged and not taken back. */
  get used(): number {
    return this.confirmed + this.pending + this.disputed;
  }

  /** @throws item-frozen while a dispute is open, quantity-used-up beyond what was promised (409) */
  log(quantity: number, promised: number): void {
    if (this.disputed > 0) throw trusteeshipProblem('item-frozen', { item: this.itemCode });
    if (this.used + quantity > promised)
      throw trusteeshipProblem('quantity-used-up', { item: this.itemCode, left: promised - this.used });
    this.pending += quantity;
  }

  move(quantity: number, from: ServiceStatus, to: ServiceStatus): void {
    const column = { logged: 'pending', confirmed: 'confirmed', disputed: 'disputed' } as const;
    if (from !== 'withdrawn') this[column[from]] -= quantity;
    if (to !== 'withdrawn') this[column[to]] += quantity;
  }
}
