import type { Tie } from './conflict-sources';

/** Whoever might serve: a person, and who employs them. */
export interface Server {
  readonly professionalId: string;
  readonly agencyId: string | null;
}

export const conflictReasons = ['holds-shares', 'acts-against', 'kinship', 'serves-competitor'] as const;
export type ConflictReason = (typeof conflictReasons)[number];

/** Everything known of the enterprises in question, in a shape that answers for each pair at once. Pure. */
export class Conflicts {
  private readonly holders = new Map<string, Map<string, ConflictReason>>();
  private readonly clients = new Map<string, Set<string>>();
  private readonly rivals = new Map<string, Set<string>>();

  constructor(ties: readonly Tie[]) {
    for (const { enterpriseId, kind, holderId } of ties) {
      if (kind === 'competitor') this.rival(enterpriseId, holderId);
      else if (kind === 'acts-for') this.client(holderId, enterpriseId);
      else entry(this.holders, enterpriseId, () => new Map<string, ConflictReason>()).set(holderId, kind);
    }
  }

  /** Competitors, whichever of the two named the other. */
  rivalsOf(enterpriseId: string): ReadonlySet<string> {
    return this.rivals.get(enterpriseId) ?? none;
  }

  /** Why the person may not serve the enterprise; null when nothing is known against it. */
  between({ professionalId, agencyId }: Server, enterpriseId: string): ConflictReason | null {
    const held = this.holders.get(enterpriseId);
    for (const holder of [professionalId, agencyId]) {
      const reason = holder === null ? undefined : held?.get(holder);
      if (reason) return reason;
    }
    for (const rival of this.rivalsOf(enterpriseId))
      if (this.actsFor(professionalId, rival) || (agencyId !== null && this.actsFor(agencyId, rival)))
        return 'serves-competitor';
    return null;
  }

  private actsFor(holderId: string, enterpriseId: string): boolean {
    return this.clients.get(holderId)?.has(enterpriseId) ?? false;
  }

  private rival(one: string, other: string): void {
    entry(this.rivals, one, () => new Set<string>()).add(other);
    entry(this.rivals, other, () => new Set<string>()).add(one);
  }

  private client(holderId: string, enterpriseId: string): void {
    entry(this.clients, holderId, () => new Set<string>()).add(enterpriseId);
  }
}

const none: ReadonlySet<string> = new Set();

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
