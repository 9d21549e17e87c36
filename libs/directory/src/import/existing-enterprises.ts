import { groupBy } from '@ipharbor/platform/kernel';
import { padded, type Reader } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';
import { FormerName } from '../former-name/former-name.entity';

/** What the register holds under the codes and names of one batch of rows, found in a few statements. */
export class ExistingEnterprises {
  private constructor(
    private readonly byId: ReadonlyMap<string, Enterprise>,
    private readonly byUscc: ReadonlyMap<string, Enterprise>,
    private readonly byNameKey: ReadonlyMap<string, Enterprise[]>,
    private readonly byFormerKey: ReadonlyMap<string, FormerName[]>,
    private readonly formerKeys: ReadonlyMap<string, FormerName[]>,
  ) {}

  static async find(reader: Reader, codes: readonly string[], keys: readonly string[]): Promise<ExistingEnterprises> {
    const coded = await enterprises(reader, 'uscc', codes);
    const named = (await enterprises(reader, 'nameKey', keys)).filter((one) => one.voidedByImportId === null);
    const former = await formerNames(reader, 'nameKey', keys);
    const formerOwners = await enterprises(
      reader,
      'id',
      former.map(({ enterpriseId }) => enterpriseId),
    );
    const first = [...coded, ...named, ...formerOwners];
    const survivors = await enterprises(
      reader,
      'id',
      first.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
    );
    const byId = new Map([...first, ...survivors].map((one) => [one.id, one]));
    const known = await formerNames(reader, 'enterpriseId', [...byId.keys()]);
    return new ExistingEnterprises(
      byId,
      new Map(coded.flatMap((one) => (one.uscc === null ? [] : [[one.uscc, one]]))),
      groupBy(named, ({ nameKey }) => nameKey),
      groupBy(former, ({ nameKey }) => nameKey),
      groupBy(known, ({ enterpriseId }) => enterpriseId),
    );
  }

  /** The record with a code, or the one it was merged into; also one whose import was taken back. */
  withCode(code: string): Enterprise | null {
    const found = this.byUscc.get(code);
    return found ? this.survivor(found) : null;
  }

  /** Records that have the name today; else those that had it. */
  named(key: string): { readonly how: 'present-name' | 'former-name'; readonly enterprises: Enterprise[] } {
    const present = this.distinct(this.byNameKey.get(key) ?? []);
    if (present.length > 0) return { how: 'present-name', enterprises: present };
    const owners = (this.byFormerKey.get(key) ?? []).flatMap(({ enterpriseId }) => this.byId.get(enterpriseId) ?? []);
    return { how: 'former-name', enterprises: this.distinct(owners) };
  }

  hasBeenCalled(enterprise: Enterprise, key: string): boolean {
    return this.formerKeys.get(enterprise.id)?.some(({ nameKey }) => nameKey === key) ?? false;
  }

  private distinct(found: readonly Enterprise[]): Enterprise[] {
    const living = found.filter(({ voidedByImportId }) => voidedByImportId === null);
    return [...new Set(living.map((one) => this.survivor(one)))];
  }

  private survivor(one: Enterprise): Enterprise {
    return (one.mergedIntoId === null ? undefined : this.byId.get(one.mergedIntoId)) ?? one;
  }
}

async function enterprises(reader: Reader, column: 'id' | 'uscc' | 'nameKey', values: readonly string[]) {
  const some = [...new Set(values)];
  if (some.length === 0) return [];
  return reader
    .from(Enterprise, 'enterprise')
    .where(`enterprise.${column} IN (:...some)`, { some: padded(some) })
    .getMany();
}

async function formerNames(reader: Reader, column: 'nameKey' | 'enterpriseId', values: readonly string[]) {
  const some = [...new Set(values)];
  if (some.length === 0) return [];
  return reader
    .from(FormerName, 'former')
    .where(`former.${column} IN (:...some) AND former.voidedByImportId IS NULL`, { some: padded(some) })
    .getMany();
}
