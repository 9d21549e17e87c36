import { daysBetween, type IsoDay } from '@ipharbor/platform/kernel';
import type { WorkItemStatus } from './work-item.lifecycle';

/** 绿灯, 黄灯, 橙灯, 红灯; one on hold stands still, one that ended has none. */
export const lights = ['green', 'yellow', 'orange', 'red', 'held', 'ended'] as const;
export type Light = (typeof lights)[number];

interface Running {
  readonly openedOn: IsoDay;
  readonly dueOn: IsoDay;
  readonly status: WorkItemStatus;
}

/** More than half of its time left green, half or less yellow, a fifth or less or the last day orange, overdue red. */
export function lightOf({ openedOn, dueOn, status }: Running, today: IsoDay): Light {
  if (status === 'held') return 'held';
  if (status !== 'open') return 'ended';
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'red';
  const whole = Math.max(1, daysBetween(openedOn, dueOn));
  if (left === 0 || left * 5 <= whole) return 'orange';
  return left * 2 <= whole ? 'yellow' : 'green';
}
