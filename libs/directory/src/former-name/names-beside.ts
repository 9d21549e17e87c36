import type { Tx } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';
import { FormerName } from './former-name.entity';

/** Every name beside the present one: former ones, and those of records merged into this one. */
export async function namesBeside(tx: Tx, enterprise: Enterprise): Promise<string[]> {
  const merged = await tx.findBy(Enterprise, { mergedIntoId: enterprise.id });
  const names = await Promise.all(
    [enterprise, ...merged].map(({ id }) => tx.findBy(FormerName, { enterpriseId: id, voidedByImportId: null })),
  );
  return [...merged, ...names.flat()].map(({ name }) => name);
}
