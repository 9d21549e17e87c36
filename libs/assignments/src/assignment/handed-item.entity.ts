import { BelongsTo, Id, Ref, TableOf } from '@ipharbor/platform/persistence';
import { Assignment } from './assignment.entity';

/** A work item that changed hands with an assignment, and whose it was: an undo gives back exactly these. */
@TableOf('assignment_handed_item', { index: [['assignmentId']] })
export class HandedItem {
  @Id() readonly id!: string;
  /** The assignment that took over. */
  @Ref() readonly assignmentId!: string;
  @Ref() readonly workItemId!: string;
  @Ref({ nullable: true }) readonly fromAccountId!: string | null;
  @Ref({ nullable: true }) readonly fromUnitId!: string | null;
  @BelongsTo('assignment_handed_item', 'assignmentId', () => Assignment) readonly assignment?: never;
}
