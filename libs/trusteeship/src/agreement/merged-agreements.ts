import type { Mergeable } from '@ipharbor/directory';
import type { Tx } from '@ipharbor/platform/persistence';
import { Agreement } from './agreement.entity';

/** Agreements of a record follow it into the one it turns out to repeat; what was signed keeps the name it was signed with. */
export const mergedAgreements: Mergeable = {
  type: 'agreement',
  async move(tx, fromId, toId) {
    const agreements = await tx.findBy(Agreement, { enterpriseId: fromId });
    await handOver(tx, agreements, toId);
    return agreements.map(({ id }) => id);
  },
  async moveBack(tx, rowIds, toId) {
    await handOver(tx, await tx.findMany(Agreement, rowIds), toId);
  },
};

async function handOver(tx: Tx, agreements: readonly Agreement[], enterpriseId: string): Promise<void> {
  for (const agreement of agreements) {
    if (agreement.shownToEnterpriseId !== null) agreement.shownToEnterpriseId = enterpriseId;
    agreement.enterpriseId = enterpriseId;
  }
  await tx.updateMany(agreements);
}
