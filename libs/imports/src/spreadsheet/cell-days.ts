import { isDay } from '@ipharbor/platform/kernel';
import { brief, flawOf, halfWidth, refuse, type CellReading } from './cells';
import { cellText, isDateCell, type Cell } from './sheet';
import { serialToDate } from './xlsx/serial-day';

const time = String.raw`(?:[T ]*(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?`;
const written = new RegExp(String.raw`^(\d{4}) ?[-./年·、—–] ?(\d{1,2}) ?[-./月·、—–] ?(\d{1,2}) ?[日号.]?${time}$`);
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const formal = /^([〇零○OО一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]$/;

/**
 * A day, as `YYYY-MM-DD`. Understood: a date cell, 2013-10-18, 2013.10.18, 2013/1/8, 2013年10月18日, 20131018,
 * 二〇二六年三月一日, each also full-width or with a time of day behind it (left out; an instant with a zone becomes its
 * day in Asia/Shanghai), and an Excel serial number from 1927 to 2099. Refused: ranges, a year or month alone
 * (`day-incomplete`), days that do not exist (`no-such-day`), everything else (`not-a-day`).
 */
export function readDay(cell: Cell | undefined): CellReading<string> {
  const flaw = flawOf(cell);
  if (flaw) return { problem: flaw };
  if (isDateCell(cell)) return exists(cell.day, cell.day);
  const text = halfWidth(cellText(cell)).replace(/\s+/g, ' ');
  if (text === '') return { value: null };
  const day = writtenDay(text) ?? formalDay(text) ?? serialDay(text);
  if (day !== null) return exists(day, text);
  if (/^\d{4}( ?[-./年] ?\d{0,2} ?月?)?$/.test(text)) {
    return refuse('day-incomplete', `“${brief(text)}”缺少月或日`, `请填完整的日期，例如 ${text.slice(0, 4)}-01-08`);
  }
  return refuse('not-a-day', `“${brief(text)}”不是一个日期`, '请填一个日期，例如 2024-01-08');
}

function exists(day: string, text: string): CellReading<string> {
  if (isDay(day)) return { value: day };
  return refuse('no-such-day', `“${brief(text)}”这一天不存在`, '请核对年月日');
}

function writtenDay(text: string): string | null {
  const match = written.exec(text) ?? compact.exec(text);
  if (!match) return null;
  const [, year, month, date, clock, zone] = match;
  const day = isoDay(year, Number(month), Number(date));
  return zone && isDay(day) ? shanghaiDay(day, clock, zone) : day;
}

function shanghaiDay(day: string, clock: string, zone: string): string {
  const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const instant = Date.parse(`${day}T${clock.padStart(clock.length < 6 ? 5 : 8, '0')}${offset}`);
  return Number.isNaN(instant) ? '' : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
}

function serialDay(text: string): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const serial = Number(text);
  return serial >= 10_000 && serial < 73_051 ? (serialToDate(serial)?.day ?? null) : null;
}

function formalDay(text: string): string | null {
  const match = formal.exec(text);
  if (!match) return null;
  const year = [...match[1]].map((digit) => Math.max('零一二三四五六七八九'.indexOf(digit), 0)).join('');
  return isoDay(year, tens(match[2]), tens(match[3]));
}

/** 十 -> 10, 二十一 -> 21; NaN for what is no number, such as 一一. */
function tens(text: string): number {
  const match = /^(?:([二三])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match) return NaN;
  const ten = match[2] ? Math.max(digits.indexOf(match[1] ?? '一'), 1) : 0;
  return ten * 10 + (match[3] ? digits.indexOf(match[3]) : 0);
}

const digits = '〇一二三四五六七八九';
const isoDay = (year: string, month: number, date: number): string => `${year}-${two(month)}-${two(date)}`;
const two = (n: number): string => String(n).padStart(2, '0');
