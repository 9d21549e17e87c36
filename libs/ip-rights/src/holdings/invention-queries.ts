import { Injectable } from '@nestjs/common';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { IpRight } from '../ip-right/ip-right.entity';
import { IpRightOwner } from '../owner/ip-right-owner.entity';

/** An invention as it concerns one enterprise: what a campaign's credit is judged by. */
export interface Invention {
  readonly enterpriseId: string;
  readonly ipRightId: string;
  readonly filedOn: IsoDay | null;
  readonly grantedOn: IsoDay | null;
  /** Granted and alive; abnormal or not. */
  readonly inForce: boolean;
  readonly isAbnormal: boolean;
  /** The enterprise is among the present owners. */
  readonly isPresentOwner: boolean;
  /** The enterprise was named in the application. */
  readonly originalOwner: boolean;
  /** Null: from the filing on, or on a day that nobody knows. */
  readonly acquiredOn: IsoDay | null;
  /** The filing has been neither refused nor withdrawn, nor is the right over. */
  readonly isAlive: boolean;
  /** A receipt (受理通知书) or the register says that it was filed. */
  readonly isFilingProven: boolean;
  /** Takes part in `inventionsInForce` of the enterprise today. */
  readonly counts: boolean;
  /** The later of grant and acquisition; null while it does not count, or when no day is known. */
  readonly countsSince: IsoDay | null;
}

const batch = 500;

/** Reads across rights for other contexts; no scope, for jobs and for what the caller's own policy has covered. */
@Injectable()
export class InventionQueries {
  constructor(private readonly reader: Reader) {}

  /** Every invention that one of the enterprises owns or has owned, one entry for each of them. */
  async inventionsOf(enterpriseIds: readonly string[]): Promise<Invention[]> {
    const owners = await this.owners('enterpriseId', enterpriseIds);
    const rights = await this.inventions(owners.map(({ ipRightId }) => ipRightId));
    const entries = new Map<string, Invention>();
    for (const owner of owners) {
      const right = rights.get(owner.ipRightId);
      if (!right || owner.enterpriseId === null) continue;
      const key = `${owner.enterpriseId}:${right.id}`;
      entries.set(key, joined(entries.get(key), inventionOf(right, owner, owner.enterpriseId)));
    }
    return [...entries.values()];
  }

  /** Enterprises named in the applications of these rights, whoever owns them today. */
  async applicantsOf(ipRightIds: readonly string[]): Promise<{ ipRightId: string; enterpriseId: string }[]> {
    const owners = await this.owners('ipRightId', ipRightIds);
    return owners.flatMap(({ ipRightId, enterpriseId, acquiredBy }) =>
      acquiredBy === 'filing' && enterpriseId !== null ? [{ ipRightId, enterpriseId }] : [],
    );
  }

  /** Whom a change of these rights concerns: who owns or has owned one, also by an import that was taken back. */
  async enterprisesOf(ipRightIds: readonly string[]): Promise<string[]> {
    const owners = await this.owners('ipRightId', ipRightIds, { alsoVoided: true });
    return [...new Set(owners.flatMap(({ enterpriseId }) => enterpriseId ?? []))];
  }

  private async owners(
    column: 'enterpriseId' | 'ipRightId',
    ids: readonly string[],
    { alsoVoided = false } = {},
  ): Promise<IpRightOwner[]> {
    const found: IpRightOwner[] = [];
    for (let at = 0; at < ids.length; at += batch) {
      const query = this.reader
        .from(IpRightOwner, 'owner')
        .where(`owner.${column} IN (:...ids)`, { ids: ids.slice(at, at + batch) })
        .orderBy('owner.position');
      if (!alsoVoided) query.andWhere('owner.voidedByImportId IS NULL');
      found.push(...(await query.getMany()));
    }
    return found;
  }

  private async inventions(ids: readonly string[]): Promise<Map<string, IpRight>> {
    const distinct = [...new Set(ids)];
    const found = new Map<string, IpRight>();
    for (let at = 0; at < distinct.length; at += batch) {
      const rights = await this.reader
        .from(IpRight, 'ipRight')
        .where('ipRight.id IN (:...ids) AND ipRight.voidedByImportId IS NULL', { ids: distinct.slice(at, at + batch) })
        .andWhere(`ipRight.kind = 'invention'`)
        .getMany();
      for (const right of rights) found.set(right.id, right);
    }
    return found;
  }
}

function inventionOf(right: IpRight, owner: IpRightOwner, enterpriseId: string): Invention {
  const counts = owner.isPresent && right.isCountedInvention;
  const days = [right.grantedOn, owner.fromOn].filter((day) => day !== null);
  return {
    enterpriseId,
    ipRightId: right.id,
    filedOn: right.filedOn,
    grantedOn: right.grantedOn,
    inForce: right.isInForce,
    isAbnormal: right.isAbnormal,
    isPresentOwner: owner.isPresent,
    originalOwner: owner.acquiredBy === 'filing',
    acquiredOn: owner.fromOn,
    isAlive: right.phase !== 'ended',
    isFilingProven: right.isFilingProven,
    counts,
    countsSince: counts ? (days.sort().at(-1) ?? null) : null,
  };
}

/** One enterprise may have sold a right and bought it back: the present share decides, and it stays its original owner. */
function joined(one: Invention | undefined, other: Invention): Invention {
  if (!one) return other;
  const decisive = one.isPresentOwner ? one : other;
  return { ...decisive, originalOwner: one.originalOwner || other.originalOwner };
}
