import type { ReadOptions, SheetAbout, SheetRow } from '../sheet';

export interface WorkerTask {
  readonly path: string;
  readonly options: ReadOptions;
}

/** What the worker says; each `rows` costs one credit, and the caller gives a credit back by any message. */
export type WorkerMessage =
  | { readonly kind: 'about'; readonly about: SheetAbout }
  | { readonly kind: 'rows'; readonly rows: SheetRow[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'unreadable'; readonly code: string; readonly detail: Readonly<Record<string, unknown>> };

/** Batches that may be on their way unread: one being used, one ready. */
export const credits = 2;
