import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { groupBy } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { IpRight } from '../ip-right/ip-right.entity';
import { IpRightPolicy } from '../ip-right/ip-right.policy';
import { LegalEvent, standingEvents } from '../legal-event/legal-event.entity';
import { IpRightOwner } from '../owner/ip-right-owner.entity';
import type { RightIdentity } from './right-identity';

/** A right on record, as a row of a file meets it. */
export interface KnownRight {
  readonly right: IpRight;
  /** All that stand, those of the past as well. */
  readonly owners: readonly IpRightOwner[];
  readonly events: readonly LegalEvent[];
  /** The importer may change it. */
  readonly isCovered: boolean;
}

/** Finds what a batch of rows is about, in a few lookups. */
@Injectable()
export class KnownRights {
  constructor(
    private readonly reader: Reader,
    private readonly policy: IpRightPolicy,
  ) {}

  /** By identity; rights that an undone import has left are among them. */
  async find(actor: Actor, identities: readonly RightIdentity[]): Promise<Map<RightIdentity, KnownRight>> {
    const rights = await this.rights(identities);
    const ids = rights.map(({ id }) => id);
    const [owners, events] = await Promise.all([this.owners(ids), this.events(ids)]);
    const known = new Map<string, KnownRight>();
    for (const right of rights) {
      const entry = {
        right,
        owners: owners.get(right.id) ?? [],
        events: standingEvents(events.get(right.id) ?? []),
        isCovered: await this.policy.coversOwners(actor, owners.get(right.id) ?? []),
      };
      known.set(right.rightKey, entry);
      if (right.publicationNo !== null) known.set(right.publicationNo, entry);
    }
    const found = new Map<RightIdentity, KnownRight>();
    for (const identity of identities) {
      const entry = lookupKeys(identity).flatMap((key) => known.get(key) ?? [])[0];
      if (entry) found.set(identity, entry);
    }
    return found;
  }

  private async rights(identities: readonly RightIdentity[]): Promise<IpRight[]> {
    const keys = [...new Set(identities.flatMap(lookupKeys))];
    if (keys.length === 0) return [];
    return this.reader
      .from(IpRight, 'ipRight')
      .where('(ipRight.rightKey IN (:...keys) OR ipRight.publicationNo IN (:...keys))', { keys })
      .getMany();
  }

  private async owners(ids: readonly string[]): Promise<Map<string, IpRightOwner[]>> {
    if (ids.length === 0) return new Map();
    const owners = await this.reader
      .from(IpRightOwner, 'owner')
      .where('owner.ipRightId IN (:...ids) AND owner.voidedByImportId IS NULL', { ids })
      .getMany();
    return groupBy(owners, ({ ipRightId }) => ipRightId);
  }

  private async events(ids: readonly string[]): Promise<Map<string, LegalEvent[]>> {
    if (ids.length === 0) return new Map();
    const events = await this.reader.from(LegalEvent, 'event').where('event.ipRightId IN (:...ids)', { ids }).getMany();
    return groupBy(events, ({ ipRightId }) => ipRightId);
  }
}

/** Its keys, and every edition of its publication number. */
function lookupKeys({ keys, numbers: { publicationNo } }: RightIdentity): string[] {
  if (publicationNo === null) return [...keys];
  const serial = publicationNo.replace(/[A-Z]\d?$/, '');
  return [...keys, ...[...'ABCUYSD'].map((letter) => `${serial}${letter}`)];
}
