import { dayAfter, type IsoDay } from '@ipharbor/platform/kernel';

/**
 * Spring Festival (正月初一), Dragon Boat (五月初五) and Mid-Autumn (八月十五) of the years to come. A table, because the
 * lunar calendar of Node.js is off by a day where the new moon falls close to midnight: it has 2027-02-07 for 2027-02-06.
 */
const lunarFestivals: Readonly<Record<number, readonly [spring: string, dragonBoat: string, midAutumn: string]>> = {
  2027: ['02-06', '06-09', '09-15'],
  2028: ['01-26', '05-28', '10-03'],
  2029: ['02-13', '06-16', '09-22'],
  2030: ['02-03', '06-05', '09-12'],
  2031: ['01-23', '06-24', '10-01'],
  2032: ['02-11', '06-12', '09-19'],
  2033: ['01-31', '06-01', '09-08'],
};

/**
 * The 13 statutory days of a year by name (全国年节及纪念日放假办法 第二条, in force from 2025-01-01): all that is certain
 * before the State Council has announced the year. Days off instead of those that fall on a weekend are not among them,
 * nor the lunar ones after 2033. `year` is one of this century, for which the formula of Qingming holds.
 */
export function statutoryDays(year: number): ReadonlyMap<IsoDay, string> {
  const days: [string, string][] = [
    ['01-01', '元旦'],
    [qingming(year), '清明节'],
    ['05-01', '劳动节'],
    ['05-02', '劳动节'],
    ['10-01', '国庆节'],
    ['10-02', '国庆节'],
    ['10-03', '国庆节'],
  ];
  return new Map([...lunarDays(year), ...days.map(([date, name]): [IsoDay, string] => [`${year}-${date}`, name])]);
}

function lunarDays(year: number): [IsoDay, string][] {
  if (!(year in lunarFestivals)) return [];
  const [spring, dragonBoat, midAutumn] = lunarFestivals[year].map((date) => `${year}-${date}`);
  const eveAndThree = [-1, 0, 1, 2].map((days): [IsoDay, string] => [dayAfter(spring, days), '春节']);
  return [...eveAndThree, [dragonBoat, '端午节'], [midAutumn, '中秋节']];
}

/** The solar term by the usual formula: 4 or 5 April from 2000 to 2099. */
function qingming(year: number): string {
  const short = year - 2000;
  return `04-0${Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)}`;
}
