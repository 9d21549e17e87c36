import type { Row, Tx } from '@ipharbor/platform/persistence';
import type { EntityTarget } from 'typeorm';
import type { Mergeable } from './mergeable';

type Owned = Row & { enterpriseId: string };

/** The usual `Mergeable`: a table with a column `enterpriseId`. */
export const rowsOfEnterprise = <T extends Owned>(type: string, entity: EntityTarget<T>): Mergeable => ({
  type,
  async move(tx: Tx, fromId: string, toId: string) {
    const rows = await tx.findBy(entity, { enterpriseId: fromId } as Partial<T>);
    await handOver(tx, rows, toId);
    return rows.map(({ id }) => id);
  },
  async moveBack(tx: Tx, rowIds: readonly string[], toId: string) {
    await handOver(tx, await tx.findMany(entity, rowIds), toId);
  },
});

async function handOver(tx: Tx, rows: readonly Owned[], enterpriseId: string): Promise<void> {
  for (const row of rows) row.enterpriseId = enterpriseId;
  await tx.updateMany(rows);
}
