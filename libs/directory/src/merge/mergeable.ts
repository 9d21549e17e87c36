import { Injectable } from '@nestjs/common';
import type { Tx } from '@ipharbor/platform/persistence';

/** Rows of a context that hang on an enterprise and follow it when two records turn out to be one. */
export interface Mergeable {
  /** At most 32 characters; the table, as a rule. */
  readonly type: string;
  /** Makes rows of one enterprise those of another; answers the ids of what it moved. */
  move(tx: Tx, fromId: string, toId: string): Promise<string[]>;
  /** Gives back exactly these rows. */
  moveBack(tx: Tx, rowIds: readonly string[], toId: string): Promise<void>;
}

/** Filled at boot by every context that keeps rows of enterprises. */
@Injectable()
export class Mergeables {
  private readonly byType = new Map<string, Mergeable>();

  register(mergeable: Mergeable): void {
    if (this.byType.has(mergeable.type)) throw new Error(`'${mergeable.type}' is registered twice for merges`);
    this.byType.set(mergeable.type, mergeable);
  }

  all(): readonly Mergeable[] {
    return [...this.byType.values()];
  }
}
