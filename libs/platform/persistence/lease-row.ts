import { Id, Instant, Ref } from './columns';
import { TableOf } from './indexes';

/** A role that one process at a time may hold, such as sweeping; its id is the role's name. */
@TableOf('process_lease')
export class LeaseRow {
  @Id() readonly id!: string;
  @Ref({ nullable: true }) holder!: string | null;
  @Instant() until!: Date;
}
