import { BelongsTo, Id, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import { EnterpriseMerge } from './enterprise-merge.entity';

/** A row of any context that followed a merge. */
@TableOf('moved_row', { index: [['mergeId', 'rowType']] })
export class MovedRow {
  @Id() readonly id!: string;
  @BelongsTo('moved_row', 'mergeId', () => EnterpriseMerge)
  @Ref()
  readonly mergeId!: string;
  /** As its `Mergeable` names it. */
  @Word() readonly rowType!: string;
  @Ref() readonly rowId!: string;
}
