import { Injectable } from '@nestjs/common';
import { persistenceProblem, Reader } from '@ipharbor/platform/persistence';
import { announcedNotices, type Notice } from '../announced-notices';
import { CalendarBook, calendarOf } from '../calendar-book';
import { CalendarNotice } from './calendar-notice.entity';
import { CalendarNoticeDto, noticeOfYear, NoticeLineDto } from './calendar-notice.dto';
import { movedDays } from './changed-days';
import { missingIn } from './notice-text';

/** Notices as people see them: those shipped, those loaded, and what one would change. */
@Injectable()
export class CalendarNoticeQueries {
  constructor(
    private readonly reader: Reader,
    private readonly book: CalendarBook,
  ) {}

  /** Every notice about a year, oldest first. */
  async ofYear(year: number): Promise<NoticeLineDto[]> {
    const loaded = await this.reader
      .from(CalendarNotice, 'notice')
      .where('notice.ofYear = :year', { year })
      .andWhere('notice.status <> :discarded', { discarded: 'discarded' })
      .orderBy('notice.publishedOn')
      .addOrderBy('notice.id')
      .getMany();
    const shipped = announcedNotices().filter((notice) => noticeOfYear(notice) === year);
    return [...shipped.map((notice: Notice) => NoticeLineDto.shipped(notice)), ...loaded.map(NoticeLineDto.loaded)];
  }

  /** One with its days, and what it changes in the calendar as it stands. */
  async one(id: string): Promise<CalendarNoticeDto> {
    const notice = await this.reader.from(CalendarNotice, 'notice').where({ id }).getOne();
    if (notice === null) throw persistenceProblem('not-found');
    return this.view(notice);
  }

  async view(notice: CalendarNotice): Promise<CalendarNoticeDto> {
    const { ofYear: year, content, scope } = notice;
    const adopted = await this.book.adopted();
    const before = calendarOf(adopted.filter(({ id, adoptedAs }) => id !== notice.id && isEarlier(adoptedAs, notice)));
    const as = notice.adoptedAs ?? before.version + 1;
    const after = calendarOf([
      ...adopted.filter(({ id, adoptedAs }) => id !== notice.id && isEarlier(adoptedAs, notice)),
      Object.assign(new CalendarNotice(), notice, { adoptedAs: as }),
    ]);
    const isReached = `${year - 1}-12-01` >= before.coverageStart;
    const changes = isReached ? movedDays(before, after, `${year - 1}-12-01`, `${year + 1}-01-31`) : [];
    return CalendarNoticeDto.from(notice, scope === 'local' ? [] : missingIn(content.holidays, year), changes);
  }
}

/** What an adopted notice changed is seen against what had been adopted before it. */
const isEarlier = (adoptedAs: number | null, { adoptedAs: own }: CalendarNotice): boolean =>
  own === null || (adoptedAs ?? 0) < own;
