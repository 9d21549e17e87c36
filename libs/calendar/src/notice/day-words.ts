import { isDay, type IsoDay } from '@ipharbor/platform/kernel';
import { calendarProblem } from '../calendar.problems';
import { daysFrom } from '../working-calendar';

/** One day or a run of days, as a clause names them; `at` and `end` are places in the text. */
export interface NamedDays {
  readonly days: readonly IsoDay[];
  readonly at: number;
}

const dayWord = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?!\d)(?:\(([^()]*)\))?/g;
const between = /^(?:至|到|-)$/;
const weekdays = '日一二三四五六';

interface Word {
  readonly day: IsoDay;
  readonly at: number;
  readonly end: number;
}

/**
 * Reads the days of one holiday's sentences, in order. A day without a month or a year is in the one named last; a month
 * that was given a year keeps it. Throws `notice-impossible-day`, `notice-wrong-weekday`, `notice-range-backwards` (422).
 */
export class DayReader {
  private month: number | undefined;
  private readonly yearOfMonth = new Map<number, number>();

  constructor(private readonly year: number) {}

  read(clause: string): NamedDays[] {
    const words = [...clause.matchAll(dayWord)].map((match) => this.word(match));
    const named: NamedDays[] = [];
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      const next = words.at(index + 1);
      if (next && between.test(clause.slice(word.end, next.at).trim())) {
        if (next.day < word.day) throw calendarProblem('notice-range-backwards', { from: word.day, to: next.day });
        named.push({ days: daysFrom(word.day, next.day), at: word.at });
        index += 1;
      } else named.push({ days: [word.day], at: word.at });
    }
    return named;
  }

  private word(match: RegExpExecArray): Word {
    const [text, year, month, date, aside = ''] = match;
    if (month) this.month = Number(month);
    if (this.month === undefined) throw calendarProblem('notice-impossible-day', { words: text });
    if (year) this.yearOfMonth.set(this.month, Number(year));
    const day = iso(this.yearOfMonth.get(this.month) ?? this.year, this.month, Number(date));
    if (!isDay(day)) throw calendarProblem('notice-impossible-day', { words: text });
    refuseWrongWeekday(day, aside, text);
    return { day, at: match.index, end: match.index + text.length };
  }
}

function refuseWrongWeekday(day: IsoDay, aside: string, words: string): void {
  const said = /(?:周|星期)([一二三四五六日天])/.exec(aside)?.[1].replace('天', '日');
  const actual = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
  if (said && said !== actual) throw calendarProblem('notice-wrong-weekday', { words, day, actual: `星期${actual}` });
}

const iso = (year: number, month: number, date: number): IsoDay =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
