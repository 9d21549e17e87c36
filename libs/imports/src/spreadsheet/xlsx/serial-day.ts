import type { DateCell } from '../sheet';

const dayMs = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
const lastSerial = 2_958_465; // 9999-12-31

/**
 * The date behind an Excel serial number; null outside of what Excel can show. In the 1900 system the serials below 61
 * stand one day off, because Lotus 1-2-3 knew a 29 February 1900 and Excel copied it; serial 60 itself is no day.
 */
export function serialToDate(serial: number, is1904 = false): DateCell | null {
  if (!(serial >= 0) || serial >= lastSerial + 1) return null;
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  if (!is1904 && (days === 0 || days === 60)) return null;
  const shift = is1904 ? epoch1904 : days < 60 ? epoch1900 + dayMs : epoch1900;
  const day = new Date(shift + days * dayMs).toISOString().slice(0, 10);
  return { day, time: timeOf(seconds % 86_400) };
}

const timeOf = (seconds: number): string | null =>
  seconds === 0 ? null : new Date(seconds * 1000).toISOString().slice(11, 19);

/** The time of a cell that holds a time alone (serial below 1). */
export const serialToTime = (serial: number): string => timeOf(Math.round(serial * 86_400)) ?? '00:00:00';
