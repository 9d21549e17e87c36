import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '@ipharbor/platform/kernel';
import { announcedNotices } from './announced-notices';
import { statutoryDays } from './statutory-days';
import { daysFrom, isWeekend, WorkingCalendar } from './working-calendar';

const notices = announcedNotices();
const calendar = new WorkingCalendar(notices);
const years = notices.flatMap(({ year }) => year ?? []);

describe('the announced days', () => {
  it('are there for every year from 2013 to 2026', () => {
    expect(years).toEqual(Array.from({ length: 14 }, (_, index) => 2013 + index));
    expect(calendar.coverageEnd).toBe('2026-12-31');
  });

  it('exist, begin before they end, and make up for rest on weekends only', () => {
    for (const { from, to, makeUp = [] } of notices.flatMap(({ holidays }) => holidays)) {
      expect([from, to, ...makeUp].filter((day) => !isDay(day))).toEqual([]);
      expect(from <= to).toBe(true);
      expect(makeUp.filter((day) => !isWeekend(day))).toEqual([]);
    }
  });

  it.each(['2026-01-04', '2026-10-10', '2025-01-26', '2013-12-20', '2024-02-09', '2024-02-18'])(
    '%s is worked',
    (day) => {
      expect(calendar.isWorkingDay(day)).toBe(true);
    },
  );

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('leave %i with %i working days', (year, days) => {
    const all = daysFrom(`${year}-01-01`, `${year}-12-31`);
    expect(all.filter((day) => calendar.isWorkingDay(day))).toHaveLength(days);
  });

  it('name the notice, on days off and on days that are worked for them', () => {
    const notice = '国务院办公厅关于2026年部分节假日安排的通知';
    const rest = { date: '2026-02-16', working: false, name: '春节', notice, provisional: false };
    expect(calendar.dayOf('2026-02-16')).toEqual(rest);
    expect(calendar.dayOf('2026-02-28')).toEqual({ ...rest, date: '2026-02-28', working: true });
    expect(calendar.dayOf('2026-03-01')).toEqual({
      date: '2026-03-01',
      working: false,
      name: null,
      notice: null,
      provisional: false,
    });
  });

  it.each([
    ['2015-09-03', false, '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知'],
    ['2019-05-02', false, '国务院办公厅关于调整2019年劳动节假期安排的通知'],
    ['2019-05-05', true, '国务院办公厅关于调整2019年劳动节假期安排的通知'],
    ['2020-02-01', false, '国务院办公厅关于延长2020年春节假期的通知'],
    ['2020-01-30', false, '国务院办公厅关于2020年部分节假日安排的通知'],
  ])('of %s are those of the last notice: worked %s', (day, working, notice) => {
    expect(calendar.dayOf(day)).toMatchObject({ working, notice });
  });
});

describe('a year that is not announced', () => {
  it('knows weekends and statutory days, provisionally', () => {
    expect(calendar.dayOf('2027-01-01')).toMatchObject({
      working: false,
      name: '元旦',
      notice: null,
      provisional: true,
    });
    expect(calendar.dayOf('2027-01-04')).toMatchObject({ working: true, name: null, provisional: true });
    expect([...statutoryDays(2027)].map(([day, name]) => `${day} ${name}`).sort()).toEqual([
      '2027-01-01 元旦',
      '2027-02-05 春节',
      '2027-02-06 春节',
      '2027-02-07 春节',
      '2027-02-08 春节',
      '2027-04-05 清明节',
      '2027-05-01 劳动节',
      '2027-05-02 劳动节',
      '2027-06-09 端午节',
      '2027-09-15 中秋节',
      '2027-10-01 国庆节',
      '2027-10-02 国庆节',
      '2027-10-03 国庆节',
    ]);
  });

  it('does without lunar days where they are not known', () => {
    expect(new Set(statutoryDays(2034).values())).toEqual(new Set(['元旦', '清明节', '劳动节', '国庆节']));
  });

  it.each(years)('would have agreed with what was announced for %i', (year) => {
    const worked = [...statutoryDays(year).keys()].filter((day) => calendar.isWorkingDay(day));
    // The second of May is a day off by law since 2025 only.
    expect(worked.filter((day) => year >= 2025 || !day.endsWith('-05-02'))).toEqual([]);
  });

  it('is computed to the end of this century and refused outside', () => {
    expect(calendar.dayOf('2099-10-01')).toMatchObject({ name: '国庆节', provisional: true });
    expect(() => calendar.dayOf('2012-12-31')).toThrowCode('year-without-data');
    expect(() => calendar.dayOf('2100-01-01')).toThrowCode('year-without-data');
  });
});

const file = join(process.env.REAL_DATA_DIR ?? '', 'calendar/holidays_cn_2013_2026.csv');
const isReal = existsSync(file);
const published = isReal
  ? readFileSync(file, 'utf8')
  : 'date,weekday,holiday,off\n2026-02-14,周六,春节,0\n2026-02-15,周日,春节,1';

it('agrees with the published list of days', () => {
  const rows = published
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
  for (const [day, , holiday, off] of rows) {
    const { working, name } = calendar.dayOf(day);
    expect([day, working]).toEqual([day, off === '0']);
    if (!working) expect(name).toContain(holiday);
  }
  const listed = new Set(rows.map(([day]) => day));
  const others = isReal ? daysFrom('2013-01-01', calendar.coverageEnd).filter((day) => !listed.has(day)) : [];
  expect(others.filter((day) => calendar.isWorkingDay(day) === isWeekend(day))).toEqual([]);
});
