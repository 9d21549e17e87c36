import type { Clock } from '@ipharbor/platform/kernel';
import type { JobDefinition } from '@ipharbor/platform/persistence';

/** Begins from the start each time; a long one goes on in further jobs, each after the place where the last one ended. */
interface FromTheStart {
  readonly after?: string;
}

/** Work that repeats: every so many minutes, or every day at `HH:MM` in Asia/Shanghai. */
export type Recurring = { readonly job: JobDefinition<FromTheStart> } & (
  { readonly everyMinutes: number } | { readonly dailyAt: string }
);

/** All of it, as the entry point lists it: for whoever shows it. */
export class RecurringWork {
  constructor(readonly all: readonly Recurring[]) {}
}

const minuteMs = 60_000;
const shanghaiMs = 8 * 3_600_000;

/** The slot that is due now, or null before today's time: each slot gives one job, whichever process inserts it. */
export function slotOf(task: Recurring, clock: Clock): string | null {
  const now = clock.now();
  if ('everyMinutes' in task) {
    const minutes = Math.floor(now.getTime() / minuteMs / task.everyMinutes) * task.everyMinutes;
    return new Date(minutes * minuteMs).toISOString().slice(0, 16);
  }
  const timeOfDay = new Date(now.getTime() + shanghaiMs).toISOString().slice(11, 16);
  return timeOfDay >= task.dailyAt ? clock.today() : null;
}

/** What makes the job of a slot the only one. Keys of one task order by time. */
export const slotKey = (task: Recurring, slot: string): string => `${task.job.name}@${slot}`;

/** When its next slot begins. */
export function nextRunAt(task: Recurring, clock: Clock): Date {
  const now = clock.now().getTime();
  if ('everyMinutes' in task) {
    const everyMs = task.everyMinutes * minuteMs;
    return new Date((Math.floor(now / everyMs) + 1) * everyMs);
  }
  const today = new Date(`${clock.today()}T${task.dailyAt}:00+08:00`).getTime();
  return new Date(today > now ? today : today + 24 * 3_600_000);
}
