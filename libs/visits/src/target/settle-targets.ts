import type { Principal } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import type { CampaignTarget } from './target.entity';
import { targetMoved } from './target.events';

/** Writes targets whose facts have changed and moves them where these put them: one event row for each movement. */
export async function settleTargets(tx: Tx, actor: Principal, targets: readonly CampaignTarget[]): Promise<void> {
  const moved = targets.flatMap((target) => {
    const movement = target.settle();
    return movement ? [{ target, movement }] : [];
  });
  await tx.updateMany(targets);
  await tx.publishMany(
    actor,
    targetMoved,
    moved.map(({ target }) => target),
    (at) => ({ ...moved[at].movement }),
  );
}
