import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Principal } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { DataSource } from 'typeorm';

/** One thing that a person holds now. */
export interface HeldRecord {
  readonly id: string;
  readonly regionCode: string | null;
}

/** A thing that changed hands, and what its holder looked like before: whatever `giveBack` needs to restore it exactly. */
export interface MovedRecord {
  readonly id: string;
  readonly memento: Readonly<Record<string, unknown>>;
}

export interface Change {
  readonly fromId: string;
  readonly toId: string;
  readonly handOverId: string;
}

/** How a context lets go of what a person holds. What they once wrote, raised or decided is theirs for ever and never moves. */
export interface Holding {
  /** `work-items`: names it in the plan of a hand-over. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** The columns that name the holder, `work_item.ownerAccountId`. */
  readonly columns: readonly string[];
  /** Everything the person holds now. */
  held(accountId: string): Promise<HeldRecord[]>;
  /** Gives those of the records that are still theirs to somebody else; throws when the other may not have them. */
  give(tx: Tx, actor: Principal, ids: readonly string[], change: Change): Promise<MovedRecord[]>;
  /** Restores those that the other still holds; answers their ids. */
  giveBack(tx: Tx, actor: Principal, moved: readonly MovedRecord[], change: Change): Promise<string[]>;
}

/** Columns of this name say who holds a record now; `leaderId` of an agreement is a term that both parties signed. */
const holderColumn = /^(owner|leader|handler|assignee|keeper)AccountId$|^(owner|handler|assignee)Id$/;

/**
 * Filled at boot. A column that names a holder and belongs to no holding stops the boot: a leaver would otherwise keep what
 * nobody thought of.
 */
@Injectable()
export class Holdings implements OnApplicationBootstrap {
  private readonly byName = new Map<string, Holding>();
  private readonly histories = new Set<string>();

  constructor(private readonly source: DataSource) {}

  register(holding: Holding): void {
    if (this.byName.has(holding.name)) throw new Error(`holding '${holding.name}' is registered twice`);
    this.byName.set(holding.name, holding);
  }

  /** The column says who held something once, `help_assignment.handlerId`: it stays as it was written. */
  isHistory(column: string): void {
    this.histories.add(column);
  }

  all(): readonly Holding[] {
    return [...this.byName.values()];
  }

  /** A holding that a plan names; plans outlive no release that drops one. */
  named(name: string): Holding {
    const holding = this.byName.get(name);
    if (!holding) throw new Error(`holding '${name}' is not registered`);
    return holding;
  }

  onApplicationBootstrap(): void {
    const known = new Set([...this.all().flatMap(({ columns }) => columns), ...this.histories]);
    const missing = this.source.entityMetadatas
      .flatMap(({ tableName, columns }) => columns.map(({ propertyName }) => ({ tableName, propertyName })))
      .filter(
        ({ tableName, propertyName }) => holderColumn.test(propertyName) && !known.has(`${tableName}.${propertyName}`),
      )
      .map(({ tableName, propertyName }) => `${tableName}.${propertyName}`);
    if (missing.length > 0)
      throw new Error(
        `nobody hands over ${missing.join(', ')}: register a Holding with Holdings, or call isHistory where nothing is held any more`,
      );
  }
}
