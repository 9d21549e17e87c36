import { Injectable } from '@nestjs/common';
import type { HolderType, InterestKind } from './interest.entity';

/** What binds a person, an agency or another enterprise to an enterprise. */
export interface Tie {
  readonly enterpriseId: string;
  readonly kind: InterestKind;
  readonly holderType: HolderType;
  readonly holderId: string;
}

/**
 * What another context knows: whom an agency acts for under an agreement, who is the other side of a help request. The
 * context implements it and registers it at boot.
 */
export interface ConflictSource {
  readonly name: string;
  /** Ties of these enterprises that hold today. */
  tiesOf(enterpriseIds: readonly string[]): Promise<readonly Tie[]>;
}

/** Filled at boot by every context that knows of ties. */
@Injectable()
export class ConflictSources {
  private readonly byName = new Map<string, ConflictSource>();

  register(source: ConflictSource): void {
    if (this.byName.has(source.name)) throw new Error(`conflict source '${source.name}' is registered twice`);
    this.byName.set(source.name, source);
  }

  async tiesOf(enterpriseIds: readonly string[]): Promise<Tie[]> {
    if (enterpriseIds.length === 0) return [];
    const found = await Promise.all([...this.byName.values()].map((source) => source.tiesOf(enterpriseIds)));
    return found.flat();
  }
}
