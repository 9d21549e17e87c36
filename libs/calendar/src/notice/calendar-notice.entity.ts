import type { IsoDay } from '@ipharbor/platform/kernel';
import { Count, Day, Doc, Id, Instant, Line, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import type { AnnouncedHoliday, Notice } from '../announced-notices';
import { noticeLifecycle, type NoticeStatus } from './calendar-notice.lifecycle';

/** The State Council's, or days that the city itself takes off or works. */
export type NoticeScope = 'national' | 'local';

/** Days between which the adoption of a notice changed something: worked or not, announced or not. */
export interface ChangedDays {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** A notice that was loaded here: proposed as it was read, and part of the calendar once it is adopted. */
@TableOf('calendar_notice', { unique: [['adoptedAs']], index: [['ofYear', 'status']] })
export class CalendarNotice {
  @Id() readonly id!: string;
  @Word() readonly scope!: NoticeScope;
  /** The year it was loaded for. */
  @Count() readonly ofYear!: number;
  /** True when it names every holiday of the year. */
  @Count({ nullable: true }) readonly settledYear!: number | null;
  @Line() readonly title!: string;
  @Day() readonly publishedOn!: IsoDay;
  @Line({ nullable: true }) readonly source!: string | null;
  /** The words it was read from, and what was read. */
  @Doc() readonly content!: { readonly text: string; readonly holidays: readonly AnnouncedHoliday[] };
  @Word() status: NoticeStatus = noticeLifecycle.initial;
  @Ref({ nullable: true }) readonly proposedById!: string | null;
  @Instant() readonly proposedAt!: Date;
  /** 1, 2, 3 …: the version of the calendar that began with it. */
  @Count({ nullable: true }) adoptedAs: number | null = null;
  @Ref({ nullable: true }) adoptedById: string | null = null;
  @Instant({ nullable: true }) adoptedAt: Date | null = null;
  @Day({ nullable: true }) changedFrom: IsoDay | null = null;
  @Day({ nullable: true }) changedTo: IsoDay | null = null;
  @Version() version: number = 1;

  adopt(as: number, changed: ChangedDays | null, byId: string, at: Date): void {
    this.status = noticeLifecycle.next(this.status, 'adopt');
    this.adoptedAs = as;
    this.adoptedById = byId;
    this.adoptedAt = at;
    this.changedFrom = changed?.from ?? null;
    this.changedTo = changed?.to ?? null;
  }

  discard(): void {
    this.status = noticeLifecycle.next(this.status, 'discard');
  }

  get asNotice(): Notice {
    const { settledYear, title, publishedOn, source, content } = this;
    return {
      ...(settledYear === null ? {} : { year: settledYear }),
      title,
      publishedOn,
      ...(source === null ? {} : { source }),
      holidays: content.holidays,
    };
  }
}
