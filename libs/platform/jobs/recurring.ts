import type { Clock } from '@ipharbor/platform/kernel';
import type { JobDefinition } from '@ipharbor/platform/persistence';

/** Work that repeats: every so many minutes, or every day at `HH:MM` in Asia/Shanghai. */
export type Recurring = { readonly job: JobDefinition<Record<string, never>> } & (
  { readonly everyMinutes: number } | { readonly dailyAt: string }
);

/** The slot that is due now, or null before today's time: each slot gives one job, whichever process inserts it. */
export function slotOf(task: Recurring, clock: Clock): string | null {
  const now = clock.now();
  if ('everyMinutes' in task) {
    const minutes = Math.floor(now.getTime() / 60_000 / task.everyMinutes) * task.everyMinutes;
    return new Date(minutes * 60_000).toISOString().slice(0, 16);
  }
  const timeOfDay = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  return timeOfDay >= task.dailyAt ? clock.today() : null;
}
