import { Injectable } from '@nestjs/common';
import { Clock, groupBy } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { present } from '../present';
import { isWithinRegion } from '../region-scope';
import { Post } from './post.entity';
import { Unit } from './unit.entity';

/** Whoever has to do something: a person, or a unit whose people share it. */
export interface Holder {
  readonly accountId: string | null;
  readonly unitId: string | null;
  readonly regionCode: string | null;
}

/** Who stands above somebody today, as account ids; null where nobody does. */
export interface Chain {
  /** The person, or the head of the unit that shares the work. */
  readonly owner: string | null;
  /** The head of the unit, or of the one above where the person heads their own. */
  readonly sectionHead: string | null;
  /** The head of the leading group's office. */
  readonly office: string | null;
}

/** Finds who answers for whom, for many at once: the tree of units is small and read whole. */
@Injectable()
export class Superiors {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** In the order of `holders`. */
  async of(holders: readonly Holder[]): Promise<Chain[]> {
    const [units, heads, unitOf] = await Promise.all([
      this.reader.from(Unit, 'unit').getMany(),
      this.headsByUnit(),
      this.unitsOf(holders.map(({ accountId }) => accountId)),
    ]);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const offices = units.filter(({ kind, isClosed }) => kind === 'leading-group' && !isClosed);
    return holders.map((holder) => {
      const unit = byId.get((holder.accountId && unitOf.get(holder.accountId)) ?? holder.unitId ?? '');
      const owner = holder.accountId ?? (unit ? (heads.get(unit.id) ?? null) : null);
      const upwards = pathUp(unit, byId);
      const sectionHead = upwards.map(({ id }) => heads.get(id)).find((head) => head && head !== owner) ?? null;
      const region = holder.regionCode;
      const office =
        upwards.find(({ kind }) => kind === 'leading-group') ??
        offices.find(({ regionCode }) => region !== null && isWithinRegion(region, regionCode));
      return { owner, sectionHead, office: (office && heads.get(office.id)) ?? null };
    });
  }

  /** Everybody who holds a post in one of the units today. */
  async membersOf(unitIds: readonly string[]): Promise<string[]> {
    if (unitIds.length === 0) return [];
    const posts = await this.today()
      .andWhere('post.unitId IN (:...unitIds)', { unitIds: padded(unitIds) })
      .getMany();
    return [...new Set(posts.map(({ accountId }) => accountId))];
  }

  /** The unit in which each of them holds a post today, by account id: where they lead one, that one. */
  async unitsOf(accountIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = present(accountIds);
    if (known.length === 0) return new Map();
    const posts = await this.today()
      .andWhere('post.accountId IN (:...known)', { known: padded(known) })
      .orderBy('post.isHead')
      .addOrderBy('post.id', 'DESC')
      .getMany();
    return new Map(posts.map(({ accountId, unitId }) => [accountId, unitId]));
  }

  private async headsByUnit(): Promise<Map<string, string>> {
    const posts = await this.today().andWhere('post.isHead = :yes', { yes: true }).orderBy('post.id').getMany();
    return new Map([...groupBy(posts, ({ unitId }) => unitId)].map(([unitId, [head]]) => [unitId, head.accountId]));
  }

  private today() {
    return this.reader
      .from(Post, 'post')
      .where('post.fromOn <= :today AND (post.toOn IS NULL OR post.toOn >= :today)', { today: this.clock.today() });
  }
}

/** The unit itself first, then those above it. */
function pathUp(unit: Unit | undefined, byId: ReadonlyMap<string, Unit>): Unit[] {
  const path: Unit[] = [];
  for (let at = unit; at; at = at.parentId === null ? undefined : byId.get(at.parentId)) path.push(at);
  return path;
}
