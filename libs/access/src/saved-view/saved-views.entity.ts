import { Code, Doc, Id, Ref, TableOf, Version } from '@ipharbor/platform/persistence';

/** One way of looking at a list that a person keeps: its filters and its columns. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: Record<string, unknown>;
  readonly columns: string[];
}

/** The views that one person keeps of one list. */
@TableOf('saved_views', { unique: [['accountId', 'list']] })
export class SavedViews {
  @Id() readonly id!: string;
  @Ref() readonly accountId!: string;
  @Code() readonly list!: string;
  @Doc() views!: SavedView[];
  @Version() version: number = 1;
}
