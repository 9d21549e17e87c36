import { Injectable } from '@nestjs/common';
import { CalendarBook, WorkingCalendar } from '@ipharbor/calendar';
import { Clock, daysBetween, type IsoDay } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import type { Nature } from './clock-rules';
import { dueOf, type Due, type Extension, type Pause } from './due';
import { RuleBook, type RuleInForce } from './rule-book';
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

/** Which day a rule leads to. */
@Injectable()
export class Deadlines {
  /** Units of work whose calendar and rules have been asked for. */
  private readonly caughtUp = new WeakSet<Tx>();

  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly calendarBook: CalendarBook,
    private readonly rules: RuleBook,
    private readonly clock: Clock,
  ) {}

  /** @throws rule-not-in-force, year-without-data (422) */
  preview({ rule, triggerOn }: { readonly rule: string; readonly triggerOn: IsoDay }): DeadlinePreview {
    const { version, nature, source, isVerified, ...term } = this.rules.inForce(rule, triggerOn);
    const { dueOn, provisional, steps } = dueOf(term, triggerOn, this.calendar);
    return { rule, version, nature, source, isVerified, date: dueOn, provisional, steps };
  }

  /** What a clock is started from, as it stands today. */
  termsOf(until: Until): ClockTerms {
    if ('agreedOn' in until) return agreed(this.clock.today(), until.agreedOn);
    return termsBy(this.rules.inForce(until.rule, until.triggerOn), until.rule, until.triggerOn);
  }

  /** The same clock by another version of its rule; `rule-not-in-force` (422) where there is none of that name. */
  termsByVersion({ rule, triggerOn }: ClockTerms, label: string): ClockTerms {
    return termsBy(this.rules.version(rule, label), rule as string, triggerOn);
  }

  /** What the law itself says where a shorter promise binds; null where it binds itself, or there is no law. */
  lawBehind({ rule, nature, triggerOn }: ClockTerms): ClockTerms | null {
    if (rule === null || nature === 'statutory') return null;
    const law = this.rules.law(rule, triggerOn);
    return law && termsBy(law, rule, triggerOn);
  }

  /** The version in force for its trigger today, where that is another one than it goes by. */
  newerVersion({ rule, ruleVersion, triggerOn }: ClockTerms): string | null {
    if (rule === null) return null;
    const { version } = this.rules.inForce(rule, triggerOn);
    return version === ruleVersion ? null : version;
  }

  dueOf(terms: ClockTerms, pauses: readonly Pause[] = [], extensions: readonly Extension[] = []): Due {
    return dueOf(terms, terms.triggerOn, this.calendar, pauses, extensions);
  }

  /** Sees to it that a unit of work computes with the calendar and the rules as it sees them, not as they were remembered. */
  async catchUp(tx: Tx): Promise<void> {
    if (this.caughtUp.has(tx)) return;
    await this.calendarBook.refresh();
    await this.rules.refresh();
    this.caughtUp.add(tx);
  }
}

function termsBy(inForce: RuleInForce, rule: string, triggerOn: IsoDay): ClockTerms {
  const { version: ruleVersion, nature, n, unit, roll, source, isVerified } = inForce;
  return { rule, ruleVersion, nature, n, unit, roll, source, isVerified, triggerOn };
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
