import type { Day, Instant } from '@/api/types';
import { momentOf } from '@/parts/days';
import type { VisitRow } from './types';

/** `14:05` of an appointment, or empty when only its day is known. */
export const timeOf = (at: Instant | null): string => (at === null ? '' : momentOf(at).slice(-5));

/** The instant of a clock time on a day in Asia/Shanghai, which has no summer time. */
export const instantOf = (day: Day, time: string): Instant | undefined =>
  day && time ? new Date(`${day}T${time}:00+08:00`).toISOString() : undefined;

/** By appointment: those with a time first and in its order, then the others. */
export const byAppointment = (a: VisitRow, b: VisitRow): number =>
  (a.plannedAt ?? '9').localeCompare(b.plannedAt ?? '9') || a.number.localeCompare(b.number);
