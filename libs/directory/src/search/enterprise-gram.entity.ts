import { Id, Serial, TableOf } from '@ipharbor/platform/persistence';

/** The search index: two adjacent characters of a name or of its initials, and the enterprise that has them. */
@TableOf('enterprise_gram')
export class EnterpriseGram {
  @Id() readonly gram!: string;
  @Serial() readonly serial!: number;
}
