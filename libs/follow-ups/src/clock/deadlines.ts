import { Injectable } from '@nestjs/common';
import { WorkingCalendar } from '@ipharbor/calendar';
import { Clock, daysBetween, type IsoDay } from '@ipharbor/platform/kernel';
import { ruleOf, versionOn, type Nature } from './clock-rules';
import { dueOf, type Due, type Extension, type Pause } from './due';
import type { ClockTerms } from './work-item-clock.entity';

/** Until when: by a rule from the day of its trigger, or by a day that two people agreed. */
export type Until = { readonly rule: string; readonly triggerOn: IsoDay } | { readonly agreedOn: IsoDay };

export interface DeadlinePreview {
  readonly rule: string;
  readonly version: string;
  readonly nature: Nature;
  readonly source: string;
  readonly isVerified: boolean;
  readonly date: IsoDay;
  /** A day on the way is not announced yet. */
  readonly provisional: boolean;
  readonly steps: Due['steps'];
}

/** Which day a rule leads to; pure reads, also outside a unit of work. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
  ) {}

  /** @throws rule-not-in-force, year-without-data (422) */
  preview({ rule, triggerOn }: { readonly rule: string; readonly triggerOn: IsoDay }): DeadlinePreview {
    const { nature } = ruleOf(rule);
    const { version, source, isVerified, ...term } = versionOn(rule, triggerOn);
    const { dueOn, provisional, steps } = dueOf(term, triggerOn, this.calendar);
    return { rule, version, nature, source, isVerified, date: dueOn, provisional, steps };
  }

  /** What a clock is started from, as it stands today. */
  termsOf(until: Until): ClockTerms {
    if ('agreedOn' in until) return agreed(this.clock.today(), until.agreedOn);
    const { rule, triggerOn } = until;
    const { version, n, unit, roll, source, isVerified } = versionOn(rule, triggerOn);
    return { rule, ruleVersion: version, nature: ruleOf(rule).nature, n, unit, roll, source, isVerified, triggerOn };
  }

  dueOf(terms: ClockTerms, pauses: readonly Pause[] = [], extensions: readonly Extension[] = []): Due {
    return dueOf(terms, terms.triggerOn, this.calendar, pauses, extensions);
  }
}

/** An agreed day is a promise of so many days from the day it was agreed: holds and extensions move it like any other. */
const agreed = (today: IsoDay, agreedOn: IsoDay): ClockTerms => ({
  rule: null,
  ruleVersion: null,
  nature: 'promise',
  n: daysBetween(today, agreedOn),
  unit: 'day',
  roll: 'none',
  source: null,
  isVerified: true,
  triggerOn: today,
});
