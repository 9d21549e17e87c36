import { Clock } from '@ipharbor/platform/kernel';

/** Stands still until it is told to move: Monday 2026-11-23, 10:00 in Shanghai. */
export class TestClock extends Clock {
  private instant = new Date('2026-11-23T02:00:00.000Z');

  override now(): Date {
    return new Date(this.instant);
  }

  /** To ten in the morning of a day, or to an instant. */
  set(to: string): void {
    this.instant = new Date(to.length === 10 ? `${to}T02:00:00.000Z` : to);
  }

  advance({ days = 0, minutes = 0, seconds = 0 }: { days?: number; minutes?: number; seconds?: number }): void {
    this.instant = new Date(this.instant.getTime() + ((days * 24 * 60 + minutes) * 60 + seconds) * 1000);
  }
}
