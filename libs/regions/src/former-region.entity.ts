import { Count, Id, Name, Ref, TableOf } from '@ipharbor/platform/persistence';

/** A name and code that a region no longer has; old licences and codes of enterprises still carry it. */
@TableOf('former_region', { index: [['code'], ['successorCode']], reference: true })
export class FormerRegion {
  @Id() readonly id!: string;
  @Ref() readonly code!: string;
  @Name() readonly name!: string;
  /** Null where it goes back further than is known. */
  @Count({ nullable: true }) readonly fromYear!: number | null;
  /** The last year. */
  @Count() readonly toYear!: number;
  /** The code that took its place; the same code where only the name changed. */
  @Ref() readonly successorCode!: string;
}
