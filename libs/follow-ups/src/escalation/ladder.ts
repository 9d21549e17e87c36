import { addWorkingDays, type WorkingCalendar } from '@ipharbor/calendar';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { followUpsProblem } from '../follow-ups.problems';

/** 承办人, 科室负责人, 领导小组办公室 */
export const audiences = ['owner', 'section-head', 'office'] as const;
export type Audience = (typeof audiences)[number];

export interface EscalationStep {
  /** Working days after the due day; negative ones lie before it. */
  readonly workingDays: number;
  readonly to: Audience;
}

/** For every kind that no ladder of its own was decided for. */
export const everyKind = '*';

/** As long as nobody decided otherwise: three days before and one after to the owner, then upwards. */
export const usualLadder: readonly EscalationStep[] = [
  { workingDays: -3, to: 'owner' },
  { workingDays: 1, to: 'owner' },
  { workingDays: 5, to: 'section-head' },
  { workingDays: 10, to: 'office' },
];

/** @throws ladder-order (422): each step is later than the one before */
export function refuseDisorder(steps: readonly EscalationStep[]): void {
  if (steps.some(({ workingDays }, at) => at > 0 && workingDays <= steps[at - 1].workingDays))
    throw followUpsProblem('ladder-order');
}

/** The latest due day for which the step is due today: the step's working days have passed since, or are left until. */
export const dueBy = (calendar: WorkingCalendar, today: IsoDay, { workingDays }: EscalationStep): IsoDay =>
  addWorkingDays(calendar, today, -workingDays).date;
