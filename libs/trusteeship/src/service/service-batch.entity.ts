import type { IsoDay } from '@ipharbor/platform/kernel';
import { Count, Day, Doc, Id, Instant, Note, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import type { ItemCode } from '../terms/catalogue';

/** 服务登记: what an agency did once, for one or many firms, with the files that prove it. Written once. */
@TableOf('service_batch', { index: [['agencyId', 'servedOn']] })
export class ServiceBatch {
  @Id() readonly id!: string;
  @Ref() readonly agencyId!: string;
  @Word() readonly itemCode!: ItemCode;
  @Day() readonly servedOn!: IsoDay;
  @Count({ nullable: true }) readonly minutes!: number | null;
  /** Names of those who rendered it. */
  @Doc() readonly people!: readonly string[];
  @Note() readonly summary!: string;
  @Ref() readonly loggedById!: string;
  @Instant() readonly loggedAt!: Date;
}
