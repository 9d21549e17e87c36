import {
  ChoiceField,
  CountField,
  DayField,
  FlagField,
  IdField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { Notice } from '../announced-notices';
import { daysFrom } from '../working-calendar';
import type { CalendarNotice, NoticeScope } from './calendar-notice.entity';
import { noticeLifecycle } from './calendar-notice.lifecycle';
import type { MovedDay } from './changed-days';

const scopes = ['national', 'local'] as const;

export class NoticeYearDto {
  @CountField({ min: 2007, max: 2099, example: 2026 }) readonly year!: number;
}

export class ProposeNoticeDto extends NoticeYearDto {
  @TextField({ max: 12_000, description: 'the sentences of the notice, or a file of days as JSON' })
  readonly text!: string;
  @TextField({ optional: true, max: 200, description: 'where the text has none' }) readonly title?: string;
  @DayField({ optional: true, description: 'where the text names none; a later notice wins' })
  readonly publishedOn?: IsoDay;
  @TextField({ optional: true, max: 400, description: 'where it was published' }) readonly source?: string;
}

export class LocalDaysDto {
  @DayField() readonly from!: IsoDay;
  @DayField() readonly to!: IsoDay;
  @FlagField({ description: 'worked, or off' }) readonly working!: boolean;
  @TextField({ max: 60, description: 'what people call it' }) readonly name!: string;
  @TextField({ optional: true, max: 400, description: 'who decided it, and where' }) readonly source?: string;
}

/** A day that is worked or not otherwise than before. */
export class NoticeDayDto implements MovedDay {
  @DayField() readonly date!: IsoDay;
  @FlagField() readonly working!: boolean;
  @TextField({ nullable: true }) readonly name!: string | null;
}

export class NoticeLineDto {
  @IdField({ nullable: true, description: 'null: shipped with the product' }) readonly id!: string | null;
  @ChoiceField(scopes) readonly scope!: NoticeScope;
  @TextField({ max: 500 }) readonly title!: string;
  @DayField() readonly publishedOn!: IsoDay;
  @TextField({ nullable: true, max: 500 }) readonly source!: string | null;
  @ChoiceField(['shipped', 'proposed', 'adopted', 'discarded']) readonly status!: string;
  @PartsField(() => NoticeDayDto, { description: 'its days off and the days that it makes working days' })
  readonly days!: readonly NoticeDayDto[];
  @TextsField() readonly allowedActions!: string[];

  static shipped(notice: Notice): NoticeLineDto {
    const { title, publishedOn, source = null } = notice;
    return {
      id: null,
      scope: 'national',
      title,
      publishedOn,
      source,
      status: 'shipped',
      days: daysOf(notice),
      allowedActions: [],
    };
  }

  static loaded(this: void, notice: CalendarNotice): NoticeLineDto {
    const { id, scope, title, publishedOn, source, status } = notice;
    const allowedActions = noticeLifecycle.actionsFrom(status);
    return { id, scope, title, publishedOn, source, status, days: daysOf(notice.asNotice), allowedActions };
  }
}

export class CalendarNoticeDto extends NoticeLineDto {
  @CountField({ description: 'the year it was loaded for' }) readonly year!: number;
  @FlagField({ description: 'it names every holiday of the year' }) readonly isComplete!: boolean;
  @TextsField({ description: 'holidays of the year that it does not name' }) readonly missing!: readonly string[];
  @PartsField(() => NoticeDayDto, { description: 'days that are worked or not otherwise than without it' })
  readonly changes!: readonly NoticeDayDto[];
  @CountField({ nullable: true, description: 'the version of the calendar that began with it' })
  readonly calendarVersion!: number | null;

  static from(notice: CalendarNotice, missing: readonly string[], changes: readonly MovedDay[]): CalendarNoticeDto {
    return {
      ...NoticeLineDto.loaded(notice),
      year: notice.ofYear,
      isComplete: notice.settledYear !== null,
      missing,
      changes,
      calendarVersion: notice.adoptedAs,
    };
  }
}

export class CalendarCoverageDto {
  @CountField({ description: 'notices adopted here beyond the shipped ones' }) readonly version!: number;
  @DayField() readonly from!: IsoDay;
  @DayField({ description: 'the last day that is announced' }) readonly to!: IsoDay;
  @CountField({ nullable: true, description: 'the year whose notice is due and not loaded' })
  readonly missingYear!: number | null;
}

function daysOf({ holidays }: Notice): NoticeDayDto[] {
  return holidays
    .flatMap(({ name, from, to, makeUp = [], isWorked = false }) => [
      ...daysFrom(from, to).map((date) => ({ date, working: isWorked, name })),
      ...makeUp.map((date) => ({ date, working: true, name })),
    ])
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A change within a year belongs to the year of its days. */
export const noticeOfYear = ({ year, holidays }: Notice): number => year ?? Number(holidays[0].to.slice(0, 4));
