import { Count, Doc, Id, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import type { SheetProblem } from '../../spreadsheet';
import type { ImportEffect } from '../import-register';

/** What an import leaves behind: the records it wrote, for its undo, and what it has to say about rows. */
export interface PageItems {
  readonly effects: ImportEffect;
  readonly problems: SheetProblem;
  readonly notes: SheetProblem;
}
export type PageKind = keyof PageItems;

/** Some hundreds of such items; a row each would cost as much as the records themselves. */
@TableOf('import_page', { unique: [['importId', 'round', 'kind', 'seq']] })
export class ImportPage {
  @Id() readonly id!: string;
  @Ref() readonly importId!: string;
  @Count() readonly round!: number;
  @Word() readonly kind!: PageKind;
  @Count() readonly seq!: number;
  @Doc() readonly items!: readonly unknown[];
}
