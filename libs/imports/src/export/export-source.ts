import type { Type } from '@nestjs/common';
import type { Actor, Permission } from '@ipharbor/access';
import type { SheetColumn, TableValue } from '../spreadsheet';

/**
 * The port by which a context lets one of its lists be exported. It is registered at boot (`ExportSources.register` in
 * `onModuleInit`); the job, the reason, caps, masking, the watermark, the event and the file are done here, around it.
 */
export interface ExportSource<Query extends object = object> {
  /** As in `POST /exports`: `enterprises`. */
  readonly name: string;
  readonly titleZh: string;
  /** Needed beside `export:run`. */
  readonly permission: Permission;
  readonly columns: readonly ExportColumn[];
  /** The filters of the list, as `GET` takes them: a DTO class, checked before the job is made. */
  readonly query: Type<Query>;
  /** Rows in scope of the actor that the query finds: the same policy as the list. */
  count(actor: Actor, query: Query): Promise<number>;
  /** Those rows by column name, some hundreds to a batch, by keyset (`Reader.batches`). */
  batches(actor: Actor, query: Query): AsyncIterable<readonly Readonly<Record<string, TableValue>>[]>;
  /** Rows this actor may take away at once; by default `rowCapOf(actor)`. */
  rowCap?(actor: Actor): number;
}

export interface ExportColumn extends SheetColumn {
  /** What this actor gets to see of a value: for personal data. `maskPhone`, `maskName` or the source's own. */
  readonly mask?: (value: TableValue, actor: Actor) => TableValue;
}
