import { Clock, dayAfter } from '@ipharbor/platform/kernel';

/** Lives through the past of the demo city day by day, so that its history is made by the real commands. */
export class TravelClock extends Clock {
  private readonly real = new Clock();
  private instant = this.real.now();

  override now(): Date {
    return new Date(this.instant);
  }

  /** To an hour of the day that many days before today. */
  goTo(daysAgo: number, hour = 9): void {
    const day = dayAfter(this.real.today(), -daysAgo);
    this.instant = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
  }

  pass(minutes: number): void {
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }

  daysAgo(days: number): string {
    return dayAfter(this.real.today(), -days);
  }
}
