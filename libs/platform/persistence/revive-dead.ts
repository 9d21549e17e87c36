import { JobRow } from './job-row';
import { padded, type Tx } from './tx';

/** Dead jobs are ready again, with all their attempts before them; answers which of the named ones were dead. */
export async function reviveDead(tx: Tx, ids: readonly string[], now: Date): Promise<string[]> {
  const dead = (await tx.lock(JobRow, ids)).filter(({ status }) => status === 'dead').map(({ id }) => id);
  for (let at = 0; at < dead.length; at += 1000) {
    await tx.em
      .createQueryBuilder()
      .update(JobRow)
      .set({ status: 'ready', attempts: 0, settledAt: null, runAt: now, announceAt: now })
      .where('id IN (:...ids)', { ids: padded(dead.slice(at, at + 1000)) })
      .execute();
  }
  tx.jobs.push(...dead);
  return dead;
}
