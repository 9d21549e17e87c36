import type { Style } from 'exceljs';

/** Styles are shared objects: the writer keeps one entry per object, however many cells use it. */
const edge = { style: 'thin', color: { argb: 'FFBFC7D5' } } as const;
const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;

export const headerStyle: Partial<Style> = {
  font: { bold: true },
  fill: solid('FFE8EEF9'),
  border: { bottom: edge },
  alignment: { vertical: 'middle', wrapText: true },
};
export const requiredStyle: Partial<Style> = { ...headerStyle, font: { bold: true, color: { argb: 'FFC00000' } } };
export const titleStyle: Partial<Style> = { font: { bold: true, size: 14 } };
export const quietStyle: Partial<Style> = { font: { italic: true, color: { argb: 'FF808080' } } };
export const badStyle: Partial<Style> = { fill: solid('FFFFC7CE'), font: { color: { argb: 'FF9C0006' } } };
/** Text, so that a code typed into the column keeps its zeros and its last digits. */
export const textColumn: Partial<Style> = { numFmt: '@' };

export const dayStyle: Partial<Style> = { numFmt: 'yyyy-mm-dd' };
export const instantStyle: Partial<Style> = { numFmt: 'yyyy-mm-dd hh:mm:ss' };

/** Columns a text takes on screen: a Chinese character is two. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
export const columnWidth = (text: string): number => Math.min(Math.max(widthOf(text) + 4, 10), 50);
