import type { Actor } from '@ipharbor/access';
import { newId, type Clock } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import type { Terms } from '../terms/terms';
import type { Agreement, Side } from './agreement.entity';
import { AgreementVersion, hashOf } from './agreement-version.entity';

/** Writes one more version of an agreement. */
export function writeVersion(
  tx: Tx,
  actor: Actor,
  agreement: Agreement,
  { n, terms, by, note = null }: { n: number; terms: Terms; by: Side | null; note?: string | null },
  clock: Clock,
): Promise<AgreementVersion> {
  const clientId = (agreement.enterpriseId ?? agreement.clusterId)!;
  return tx.insert(
    Object.assign(new AgreementVersion(), {
      id: newId(),
      agreementId: agreement.id,
      ...{ n, clientId, terms },
      contentHash: hashOf(agreement, { n, clientId, terms }),
      proposedBy: by,
      proposedById: actor.accountId,
      note,
      proposedAt: clock.now(),
    }),
  );
}

export async function versionOf(tx: Tx, { id }: Agreement, n: number): Promise<AgreementVersion> {
  const [version] = await tx.findBy(AgreementVersion, { agreementId: id, n });
  if (!version) throw new Error(`agreement ${id} has no version ${n}`);
  return version;
}

/** The number after the last one written, whether that was signed, declined or dropped. */
export async function nextVersion(tx: Tx, { id }: Agreement): Promise<number> {
  const versions = await tx.findBy(AgreementVersion, { agreementId: id });
  return Math.max(0, ...versions.map(({ n }) => n)) + 1;
}
