import { Count, Id, TableOf, Version } from '@ipharbor/platform/persistence';

/** How far one series of numbers has been given out to processes. */
@TableOf('number_block')
export class NumberBlock {
  /** The series. */
  @Id() readonly id!: string;
  @Count() next!: number;
  @Version() version: number = 1;
}
