import { Clock, dayAfter, type IsoDay } from '@ipharbor/platform/kernel';

/** A time before today, as stories tell it: the day that many days ago, at an hour in Shanghai. */
export interface Moment {
  readonly daysAgo: number;
  readonly hour: number;
}

/** Lives through the past of the demo city, so that its history is made by the real commands. */
export class TravelClock extends Clock {
  private readonly real = new Clock();
  private readonly start = this.real.today();
  private instant = this.real.now();

  override now(): Date {
    return new Date(this.instant);
  }

  goTo({ daysAgo, hour }: Moment): void {
    this.instant = this.at(daysAgo, hour);
  }

  at(daysAgo: number, hour: number, minute = 0): Date {
    const two = (n: number) => String(n).padStart(2, '0');
    return new Date(`${this.daysAgo(daysAgo)}T${two(hour)}:${two(minute)}:00+08:00`);
  }

  /** Negative for days to come. */
  daysAgo(days: number): IsoDay {
    return dayAfter(this.start, -days);
  }

  /** The same day, or the Friday before a weekend. */
  workday(daysAgo: number): number {
    const weekday = this.weekday(daysAgo);
    return daysAgo + (weekday === 6 ? 1 : weekday === 0 ? 2 : 0);
  }

  /** The same day, or the Monday after a weekend; today is today. */
  workdayAhead(inDays: number): number {
    const weekday = this.weekday(-inDays);
    return inDays === 0 ? 0 : inDays + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
  }

  private weekday(daysAgo: number): number {
    return new Date(`${this.daysAgo(daysAgo)}T00:00:00Z`).getUTCDay();
  }
}
