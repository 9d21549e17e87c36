import { IsoDay } from './day';

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The only source of time. Tests replace it by one that stands still. */
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in Asia/Shanghai: legal deadlines are days there, not instants. */
  today(): IsoDay {
    return this.dayOf(this.now());
  }

  dayOf(instant: Date): IsoDay {
    return shanghai.format(instant);
  }
}
