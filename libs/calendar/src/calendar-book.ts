import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Reader } from '@ipharbor/platform/persistence';
import { announcedNotices, type Notice } from './announced-notices';
import { CalendarNotice } from './notice/calendar-notice.entity';
import { WorkingCalendar } from './working-calendar';

/** Another process knows of an adopted notice within five seconds. */
const askEveryMs = 3_000;

const byPublication = (a: Notice, b: Notice): number =>
  a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : 0;

/** The calendar of these adopted notices, in the order of their adoption, and of the shipped ones. */
export function calendarOf(adopted: readonly CalendarNotice[]): WorkingCalendar {
  const [national, local] = (['national', 'local'] as const).map((wanted) =>
    adopted.filter(({ scope }) => scope === wanted).map(({ asNotice }) => asNotice),
  );
  const version = Math.max(0, ...adopted.map(({ adoptedAs }) => adoptedAs ?? 0));
  return new WorkingCalendar([...announcedNotices(), ...national].sort(byPublication), local, version);
}

/** Keeps the injected calendar to what was adopted: asked for its version in every process, read again when it changed. */
@Injectable()
export class CalendarBook implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private asking: Promise<unknown> = Promise.resolve();
  private readonly log = new Logger('calendar');

  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly reader: Reader,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    const ask = () => {
      this.asking = this.refresh().catch((error) => this.log.warn(String(error)));
    };
    this.timer = setInterval(ask, askEveryMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.asking;
  }

  /** The calendar as it stands now; within a unit of work, as that sees it. */
  async refresh(): Promise<WorkingCalendar> {
    const answer = await this.reader
      .from(CalendarNotice, 'notice')
      .select('MAX(notice.adoptedAs)', 'version')
      .getRawOne<{ version: number | string | null }>();
    if (Number(answer?.version ?? 0) !== this.calendar.version) this.calendar.follow(calendarOf(await this.adopted()));
    return this.calendar;
  }

  adopted(): Promise<CalendarNotice[]> {
    return this.reader
      .from(CalendarNotice, 'notice')
      .where('notice.adoptedAs IS NOT NULL')
      .orderBy('notice.adoptedAs')
      .getMany();
  }
}
