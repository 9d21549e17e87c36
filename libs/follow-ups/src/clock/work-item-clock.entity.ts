import type { DeadlineUnit, Roll } from '@ipharbor/calendar';
import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  BelongsTo,
  Code,
  Count,
  Day,
  Flag,
  Id,
  Line,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import { WorkItem } from '../work-item/work-item.entity';
import type { Nature } from './clock-rules';
import type { Due } from './due';

/** 答复期限 and 办结期限: the first answer, and the end. */
export const phases = ['answer', 'finish'] as const;
export type Phase = (typeof phases)[number];

/** What a clock is started from, frozen: a rule that changes later moves no running clock. */
export interface ClockTerms {
  /** Null: a day that two people agreed. */
  readonly rule: string | null;
  readonly ruleVersion: string | null;
  readonly nature: Nature;
  readonly n: number;
  readonly unit: DeadlineUnit;
  readonly roll: Roll;
  readonly source: string | null;
  readonly isVerified: boolean;
  readonly triggerOn: IsoDay;
}

/** The dated part of a work item. Its days are computed, never written by hand: see `dueOf`. */
@TableOf('work_item_clock', {
  unique: [['workItemId', 'phase']],
  index: [
    ['endedOn', 'consultedTo'],
    ['phase', 'endedOn', 'dueOn'],
    ['rule', 'endedOn'],
  ],
})
export class WorkItemClock implements ClockTerms {
  @Id() readonly id!: string;
  @Ref() readonly workItemId!: string;
  @BelongsTo('work_item_clock', 'workItemId', () => WorkItem) readonly workItem?: WorkItem;
  @Word() readonly phase!: Phase;
  @Code({ nullable: true }) readonly rule!: string | null;
  @Code({ nullable: true }) ruleVersion!: string | null;
  @Word() nature!: Nature;
  @Count() n!: number;
  @Word() unit!: DeadlineUnit;
  @Word() roll!: Roll;
  @Line({ nullable: true }) source!: string | null;
  @Flag() isVerified!: boolean;
  @Day() readonly triggerOn!: IsoDay;
  /** Without holds and extensions. */
  @Day() originalDueOn!: IsoDay;
  @Day() dueOn!: IsoDay;
  @Flag() isProvisional!: boolean;
  /** The last day the calendar was asked about: a notice about later days moves nothing. */
  @Day({ nullable: true }) consultedTo!: IsoDay | null;
  /** The day on which it was answered, finished or cancelled; from then on it stands still. */
  @Day({ nullable: true }) endedOn: IsoDay | null = null;
  @Version() version: number = 1;

  static start(id: string, workItemId: string, phase: Phase, terms: ClockTerms, due: Due): WorkItemClock {
    const clock = Object.assign(new WorkItemClock(), { id, workItemId, phase, ...terms });
    clock.set(due);
    return clock;
  }

  /** True when the due day or what is known of it changed. */
  set({ dueOn, originalDueOn, provisional, consultedTo }: Due): boolean {
    const before = [this.dueOn, this.originalDueOn, this.isProvisional, this.consultedTo].join();
    Object.assign(this, { dueOn, originalDueOn, isProvisional: provisional, consultedTo });
    return before !== [dueOn, originalDueOn, provisional, consultedTo].join();
  }

  /** By another version of the rule, because an officer says so. */
  goBy({ ruleVersion, nature, n, unit, roll, source, isVerified }: ClockTerms, due: Due): void {
    Object.assign(this, { ruleVersion, nature, n, unit, roll, source, isVerified });
    this.set(due);
  }

  end(on: IsoDay): void {
    this.endedOn ??= on;
  }
}
