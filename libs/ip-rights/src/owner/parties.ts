import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Enterprise, EnterprisePolicy } from '@ipharbor/directory';
import { newId, normaliseKey, type IsoDay } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { ipRightProblem } from '../ip-rights.problems';
import { IpRightOwner, type Acquisition } from './ip-right-owner.entity';

/** An owner as somebody names it: an enterprise of the register, or an outside party by its name. */
export interface NamedParty {
  readonly enterpriseId?: string;
  readonly name?: string;
  /** Percent, 1 to 100. */
  readonly share?: number | null;
}

/** Somebody who can own a right. */
export interface Party {
  readonly enterprise: Pick<Enterprise, 'id' | 'jurisdictionRegion'> | null;
  readonly name: string;
  readonly share: number | null;
}

interface Possession {
  readonly ipRightId: string;
  readonly acquiredBy: Acquisition;
  readonly fromOn: IsoDay | null;
  /** Position of the first of them. */
  readonly position: number;
  /** Where a party without a region of its own is placed. */
  readonly regionCode: string | null;
  readonly importId?: string | null;
}

/** Finds out who the named owners are. */
@Injectable()
export class Parties {
  constructor(private readonly policy: EnterprisePolicy) {}

  /** @throws right-owner-required, owner-unnamed, owner-repeated, shares-over-whole, unknown-enterprise (422) */
  async resolve(tx: Tx, actor: Actor, named: readonly NamedParty[]): Promise<Party[]> {
    if (named.length === 0) throw ipRightProblem('right-owner-required', { field: 'owners' });
    const enterprises = await this.enterprises(tx, actor, named);
    const parties = named.map(({ enterpriseId, name, share = null }): Party => {
      const enterprise = enterpriseId ? (enterprises.get(enterpriseId) ?? null) : null;
      const shown = name ?? enterprise?.name;
      if (!shown) throw ipRightProblem('owner-unnamed', { field: 'owners' });
      return { enterprise, name: shown, share };
    });
    refuseRepeated(parties);
    return parties;
  }

  /** A record that was merged away stands for the one it was merged into. */
  async enterprise(tx: Tx, actor: Actor, id: string): Promise<Enterprise> {
    const enterprise = await tx.find(Enterprise, id);
    if (!enterprise || !(await this.policy.covers(actor, enterprise)))
      throw ipRightProblem('unknown-enterprise', { field: 'enterpriseId' });
    return enterprise.mergedIntoId === null ? enterprise : this.enterprise(tx, actor, enterprise.mergedIntoId);
  }

  private async enterprises(tx: Tx, actor: Actor, named: readonly NamedParty[]): Promise<Map<string, Enterprise>> {
    const found = new Map<string, Enterprise>();
    for (const { enterpriseId } of named)
      if (enterpriseId) found.set(enterpriseId, await this.enterprise(tx, actor, enterpriseId));
    return found;
  }
}

/** Owner rows of parties that begin to own a right together. */
export function possess(
  parties: readonly Party[],
  { position, regionCode, ...possession }: Possession,
): IpRightOwner[] {
  const shared = parties.find(({ enterprise }) => enterprise)?.enterprise?.jurisdictionRegion ?? regionCode;
  return parties.map(({ enterprise, name, share }, at) => {
    const owner = Object.assign(new IpRightOwner(), { id: newId(), position: position + at, share, ...possession });
    owner.name(name);
    owner.regionCode = shared;
    if (enterprise) owner.matchTo(enterprise);
    return owner;
  });
}

/** The enterprises among owners, each once. */
export const enterpriseIdsOf = (owners: readonly Pick<IpRightOwner, 'enterpriseId'>[]): string[] => [
  ...new Set(owners.flatMap(({ enterpriseId }) => enterpriseId ?? [])),
];

export const presentOwners = (owners: readonly IpRightOwner[]): IpRightOwner[] =>
  owners
    .filter(({ isPresent, voidedByImportId }) => isPresent && voidedByImportId === null)
    .sort((a, b) => a.position - b.position);

/** 第一权利人 of those that are in the register. */
export const firstEnterpriseOf = (owners: readonly IpRightOwner[]): string | null =>
  presentOwners(owners).find(({ enterpriseId }) => enterpriseId !== null)?.enterpriseId ?? null;

function refuseRepeated(parties: readonly Party[]): void {
  const seen = new Set<string>();
  for (const { enterprise, name } of parties) {
    const key = enterprise?.id ?? normaliseKey(name);
    if (seen.has(key)) throw ipRightProblem('owner-repeated', { field: 'owners', name });
    seen.add(key);
  }
  const total = parties.reduce((sum, { share }) => sum + (share ?? 0), 0);
  if (total > 100) throw ipRightProblem('shares-over-whole', { field: 'owners', total });
}
