import type { Clock } from '@ipharbor/platform/kernel';
import type { EntityManager } from 'typeorm';

/** The database's own time, for leases that several machines share; an embedded file has one process, and its clock. */
export async function databaseNow(em: EntityManager, clock: Clock): Promise<Date> {
  if (em.connection.options.type === 'better-sqlite3') return clock.now();
  const [{ now }] = await em.query<{ now: Date }[]>('SELECT UTC_TIMESTAMP(3) AS now');
  return now;
}
