import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDay } from '@ipharbor/platform/kernel';

/** One sentence of a notice: the days off from `from` to `to`, and the days of rest that are worked instead (补班). */
export interface AnnouncedHoliday {
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly makeUp?: readonly IsoDay[];
  /** The days from `from` to `to` are worked, not off: what a city adds. */
  readonly isWorked?: true;
}

/** 放假安排通知: what the State Council announced for a year, or a change of it within the year. */
export interface Notice {
  /** The year that the notice settles from end to end; a change within a year settles none. */
  readonly year?: number;
  readonly title: string;
  readonly publishedOn: IsoDay;
  /** Where it was published, as far as it is known. */
  readonly source?: string;
  readonly holidays: readonly AnnouncedHoliday[];
}

/** The notices shipped with this version, oldest first: a later one wins. */
export function announcedNotices(): Notice[] {
  const folder = join(__dirname, 'announced');
  return readdirSync(folder)
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Notice[])
    .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
}
