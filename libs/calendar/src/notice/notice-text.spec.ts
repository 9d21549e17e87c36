import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayAfter, type IsoDay } from '@ipharbor/platform/kernel';
import * as fc from 'fast-check';
import { announcedNotices, type AnnouncedHoliday, type Notice } from '../announced-notices';
import { statutoryDays } from '../statutory-days';
import { daysFrom, isWeekend } from '../working-calendar';
import { readNotice } from './notice-text';

const daysIn = (holidays: readonly AnnouncedHoliday[]): string[] =>
  holidays
    .flatMap(({ from, to, makeUp = [] }) => [
      ...daysFrom(from, to).map((day) => `${day} off`),
      ...makeUp.map((day) => `${day} worked`),
    ])
    .sort();
const read = (text: string, year: number) => daysIn(readNotice(text, year).holidays);

const weekday = (day: IsoDay) => `周${'日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
const words = (day: IsoDay, year: number, month?: string): string => {
  const [y, m, d] = day.split('-').map(Number);
  return `${y === year ? '' : `${y}年`}${m === Number(month) ? '' : `${m}月`}${d}日（${weekday(day)}）`;
};

/** A notice in the words of the State Council. */
function written({ title, holidays, publishedOn, year }: Notice): string {
  const of = year as number;
  const sections = holidays.map(({ name, from, to, makeUp = [] }, at) => {
    const count = daysFrom(from, to).length;
    const range = from === to ? words(from, of) : `${words(from, of)}至${words(to, of)}`;
    const worked = makeUp.length > 0 ? `${makeUp.map((day) => words(day, of)).join('、')}上班。` : '';
    return `${'一二三四五六七八九十'[at]}、${name}：${range}放假调休，共${count}天。${worked}`;
  });
  const [y, m, d] = publishedOn.split('-').map(Number);
  return `${title}\n各省、自治区、直辖市人民政府：\n${sections.join('\n')}\n国务院办公厅\n${y}年${m}月${d}日\n`;
}

describe('the words of a notice', () => {
  const file = join(process.env.REAL_DATA_DIR ?? '', 'calendar/notice_parsing_cases.json');
  const cases = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as {
        year: number;
        description: string;
        expected: { date: string; isOffDay: boolean }[];
      }[])
    : [];

  it('of the published cases are read without an error in any', () => {
    const wrong = cases.filter(({ year, description, expected }) => {
      const wanted = expected.map(({ date, isOffDay }) => `${date} ${isOffDay ? 'off' : 'worked'}`).sort();
      return read(description, year).join() !== wanted.join();
    });
    expect(wrong.map(({ description }) => description)).toEqual([]);
  });

  it.each([
    [
      '2月18日—20日放假，共3天。2月15日（星期日）上班。',
      2015,
      ['2015-02-15 worked', '2015-02-18 off', '2015-02-19 off', '2015-02-20 off'],
    ],
    ['5月1日放假，5月2日（星期一）补休。', 2016, ['2016-05-01 off', '2016-05-02 off']],
    [
      '2017年12月30日至2018年1月1日放假，共3天。12月31日（星期日）公休日调至1月2日（星期二）。',
      2018,
      ['2017-12-30 off', '2017-12-31 off', '2018-01-01 off', '2018-01-02 off'],
    ],
    [
      '将4月27日（星期六）、28日（星期日）两个公休日调至5月2日（星期四）、3日（星期五）。',
      2013,
      ['2013-04-27 worked', '2013-04-28 worked', '2013-05-02 off', '2013-05-03 off'],
    ],
  ])('%s', (text, year, expected) => expect(read(text, year)).toEqual(expected));

  it('of every shipped year lead back to its days, and to the day of publication', () => {
    for (const notice of announcedNotices().filter(({ year }) => year !== undefined)) {
      const again = readNotice(written(notice), notice.year as number);
      expect(daysIn(again.holidays)).toEqual(daysIn(notice.holidays));
      expect([again.title, again.publishedOn, again.year]).toEqual([notice.title, notice.publishedOn, notice.year]);
    }
  });

  it('of years that nobody has announced yet lead back to their days', () => {
    const anyYear = fc.record({
      year: fc.integer({ min: 2027, max: 2033 }),
      longer: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 7, maxLength: 7 }),
      workedBefore: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    });
    fc.assert(
      fc.property(anyYear, ({ year, longer, workedBefore }) => {
        const byName = new Map<string, IsoDay[]>();
        for (const [day, name] of statutoryDays(year)) byName.set(name, [...(byName.get(name) ?? []), day]);
        const holidays = [...byName].map(([alone, days], at): AnnouncedHoliday => {
          // in 2028 and 2031 Mid-Autumn falls on the National Day: one sentence for both
          const name = alone === '国庆节' && !byName.has('中秋节') ? '国庆节、中秋节' : alone;
          const [from, last] = [[...days].sort()[0], [...days].sort().at(-1) as string];
          const saturday = [-10, -9, -8, -7, -6, -5, -4].map((n) => dayAfter(from, n)).find(isWeekend) as string;
          return {
            name,
            from,
            to: dayAfter(last, longer[at]),
            ...(workedBefore[at] ? { makeUp: [saturday] } : {}),
          };
        });
        const off = new Set(holidays.flatMap(({ from, to }) => daysFrom(from, to)));
        const isMuddled = holidays.some(({ makeUp = [] }) => makeUp.some((day) => off.has(day)));
        fc.pre(!isMuddled && off.size === holidays.flatMap(({ from, to }) => daysFrom(from, to)).length);
        const title = `国务院办公厅关于${year}年部分节假日安排的通知`;
        const notice: Notice = { year, title, publishedOn: `${year - 1}-11-04`, holidays };
        const again = readNotice(written(notice), year);
        expect(daysIn(again.holidays)).toEqual(daysIn(holidays));
        expect(again.missing).toEqual([]);
      }),
    );
  });

  it('that lengthen a holiday begin where it had ended', () => {
    const text =
      '关于延长2020年春节假期的通知\n延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。';
    const { holidays, missing } = readNotice(text, 2020, () => '2020-01-30');
    expect(holidays).toEqual([{ name: '春节', from: '2020-01-31', to: '2020-02-02' }]);
    expect(missing).toContain('元旦');
  });

  it.each([
    ['10月1日至7日放假调休，共8天。', 2026, 'notice-wrong-count'],
    ['1月1日（周五）放假1天。', 2026, 'notice-wrong-weekday'],
    ['2月30日放假。', 2026, 'notice-impossible-day'],
    ['10月7日至1日放假。', 2026, 'notice-range-backwards'],
    ['10月1日至7日放假，共7天。10月4日（星期日）上班。', 2026, 'notice-off-and-worked'],
    ['10月1日至7日放假，共7天。10月9日上班。', 2026, 'notice-make-up-on-weekday'],
    ['各地区、各部门要妥善安排好值班和安全工作。', 2026, 'notice-without-days'],
    ['9月20日上班。', 2026, 'notice-without-days'],
    ['国务院办公厅关于2025年部分节假日安排的通知\n一、元旦：1月1日放假1天。', 2026, 'notice-of-another-year'],
    ['一、元旦：1月1日放假。\n二、春节：1月1日至3日放假。', 2026, 'notice-holidays-overlap'],
    ['一、元旦：2028年6月1日放假。', 2026, 'notice-day-far-off'],
  ])('%s is refused', (text, year, code) => expect(() => readNotice(text, year)).toThrowCode(code));

  it('that give the year away without a statutory day are refused', () => {
    const notice = announcedNotices().find(({ year }) => year === 2026) as Notice;
    const holidays = notice.holidays.map((each) =>
      each.name === '劳动节' ? { name: each.name, from: '2026-05-02', to: '2026-05-05' } : each,
    );
    expect(() => readNotice(written({ ...notice, holidays }), 2026)).toThrowCode('notice-forgets-statutory-day');
  });
});
