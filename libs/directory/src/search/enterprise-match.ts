import { Injectable } from '@nestjs/common';
import { normaliseKey } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';
import { FormerName } from '../former-name/former-name.entity';
import { EnterpriseSearch } from './enterprise-search';
import { NearNames } from './near-names';

export interface Match {
  readonly enterpriseId: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly how: 'present-name' | 'former-name' | 'near';
}

/** Near matches offered for one name. */
const nearLimit = 5;
const listSize = 1000;

/**
 * Finds enterprises by whole names, as files of others write them, whoever asks: imports and registers of rights hang on
 * it. A record that was merged away stands for the one it was merged into.
 */
@Injectable()
export class EnterpriseMatch {
  constructor(
    private readonly reader: Reader,
    private readonly search: EnterpriseSearch,
    private readonly nearNames: NearNames,
  ) {}

  /** By the names as given; near ones only for a name that no enterprise has or had. Unknown names are left out. */
  async byNames(names: readonly string[]): Promise<Map<string, Match[]>> {
    const byKey = await this.exact([...new Set(names.map(normaliseKey))]);
    const matches = new Map<string, Match[]>();
    for (const name of new Set(names)) {
      const found = byKey.get(normaliseKey(name)) ?? (await this.near(name));
      if (found.length > 0) matches.set(name, found);
    }
    return matches;
  }

  /** Enterprises whose name differs from this one by place, legal form or brackets only. */
  async near(name: string): Promise<Match[]> {
    const core = this.nearNames.coreOf(name);
    const query = await this.search.narrow(this.living().andWhere('enterprise.mergedIntoId IS NULL'), core);
    const candidates = await query.orderBy('enterprise.serial').limit(50).getMany();
    return candidates
      .filter((one) => one.searchText.split('\n').some((line) => this.nearNames.coreOf(line) === core))
      .slice(0, nearLimit)
      .map((one) => match(one, 'near'));
  }

  private async exact(keys: readonly string[]): Promise<Map<string, Match[]>> {
    const found = new Map<string, Match[]>();
    for (let at = 0; at < keys.length; at += listSize) {
      const some = padded(keys.slice(at, at + listSize));
      const present = await this.living()
        .andWhere('enterprise.nameKey IN (:...some)', { some })
        .orderBy('enterprise.serial')
        .getMany();
      const former = await this.reader
        .from(FormerName, 'former')
        .where('former.nameKey IN (:...some) AND former.voidedByImportId IS NULL', { some })
        .getMany();
      const owners = await this.byIds([...present, ...former].map((one) => ownerOf(one)));
      for (const one of present) add(found, one.nameKey, owners.get(ownerOf(one)), 'present-name');
      for (const one of former) add(found, one.nameKey, owners.get(ownerOf(one)), 'former-name');
    }
    return found;
  }

  /** The rows themselves, and for those merged away the ones they are merged into. */
  private async byIds(ids: readonly string[]): Promise<Map<string, Enterprise>> {
    const rows = new Map<string, Enterprise>();
    for (let at = 0; at < ids.length; at += listSize) {
      const some = padded(ids.slice(at, at + listSize));
      const found = await this.living().andWhere('enterprise.id IN (:...some)', { some }).getMany();
      for (const row of found) rows.set(row.id, row);
    }
    const elsewhere = [...rows.values()].flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
    const survivors = elsewhere.length > 0 ? await this.byIds(elsewhere) : new Map<string, Enterprise>();
    for (const [id, { mergedIntoId }] of rows) {
      const survivor = mergedIntoId === null ? undefined : survivors.get(mergedIntoId);
      if (survivor) rows.set(id, survivor);
    }
    return rows;
  }

  private living = () => this.reader.from(Enterprise, 'enterprise').where('enterprise.voidedByImportId IS NULL');
}

const ownerOf = (one: Enterprise | FormerName): string => (one instanceof FormerName ? one.enterpriseId : one.id);

const match = ({ id: enterpriseId, name, uscc }: Enterprise, how: Match['how']): Match => ({
  enterpriseId,
  name,
  uscc,
  how,
});

/** An enterprise found twice by one name is offered once, by its present name if it has that. */
function add(found: Map<string, Match[]>, key: string, owner: Enterprise | undefined, how: Match['how']): void {
  if (!owner) return;
  const matches = found.get(key) ?? [];
  if (matches.some(({ enterpriseId }) => enterpriseId === owner.id)) return;
  found.set(key, [...matches, match(owner, how)]);
}
