import { normaliseKey } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import type { Enterprise } from '../enterprise/enterprise.entity';
import { reindexGrams } from '../search/gram-index';
import { FormerName } from './former-name.entity';
import { namesBeside } from './names-beside';

/**
 * Gives an enterprise a present name (`name`) and further former ones; the name it had until now becomes a former one.
 * Search rows follow. The caller still has to write the enterprise.
 */
export async function learnNames(
  tx: Tx,
  enterprise: Enterprise,
  { name = enterprise.name, formerNames = [] }: { readonly name?: string; readonly formerNames?: readonly string[] },
): Promise<void> {
  const textBefore = enterprise.searchText;
  const nameBefore = enterprise.name;
  enterprise.rename(name);
  const rows = await tx.findBy(FormerName, { enterpriseId: enterprise.id });
  for (const former of distinct([nameBefore, ...formerNames], [name])) {
    const known = rows.find(({ nameKey }) => nameKey === normaliseKey(former));
    if (!known) await tx.insert(FormerName.of(enterprise, former));
    else if (known.voidedByImportId !== null) {
      known.voidedByImportId = null;
      await tx.update(known);
    }
  }
  enterprise.knowAs(await namesBeside(tx, enterprise));
  await reindexGrams(tx, enterprise, textBefore);
}

/** Names that differ from each other and from `known`, however they are written. */
export function distinct(names: readonly string[], known: readonly string[]): string[] {
  const keys = new Set(known.map(normaliseKey));
  return names.filter((name) => {
    const key = normaliseKey(name);
    return key !== '' && !keys.has(key) && keys.add(key);
  });
}
