import { Id, TableOf } from '@ipharbor/platform/persistence';

/**
 * The search index: two adjacent characters of a title, and the item that has them. Keyed by the item's own id: items are
 * opened inside the units of work of others, where the counter of an integer key would make all of them wait.
 */
@TableOf('work_item_gram')
export class WorkItemGram {
  @Id() readonly gram!: string;
  @Id() readonly workItemId!: string;
}
