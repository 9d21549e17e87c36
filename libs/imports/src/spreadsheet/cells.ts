import { isDateCell, isErrorCell, isErrorText, cellText, notComputed, sheetLimits, type Cell } from './sheet';
import type { CellProblem } from './problem';

/** What a cell means: a value (null for an empty cell), or why it has none. */
export type CellReading<T> =
  | { readonly value: T | null; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: CellProblem };

export const refuse = (code: string, message: string, suggestion: string | null = null): { problem: CellProblem } => ({
  problem: { code, message, suggestion },
});

/**
 * What makes a cell unusable whatever it should mean: `broken-character` (U+FFFD), `cell-error` (#N/A and the like),
 * `formula-not-computed`, `cell-too-long`; null for a sound cell. Every reading below asks it first.
 */
export function flawOf(cell: Cell | undefined): CellProblem | null {
  if (typeof cell === 'string') {
    if (cell.includes('\ufffd')) return brokenCharacter(cell);
    if (cell.startsWith('#') && isErrorText(cell)) return errorFlaw(cell);
    return cell.length > sheetLimits.cellLength ? tooLong.problem : null;
  }
  if (!isErrorCell(cell)) return null;
  return cell.error === notComputed ? notComputedFlaw.problem : errorFlaw(cell.error);
}

/** A text as written: only trimmed, never folded, so that 䶮, 𠅤, emoji and full-width letters of a name stay. */
export function readText(cell: Cell | undefined, maxLength = 2000): CellReading<string> {
  const flaw = flawOf(cell) ?? lostDigits(cell);
  if (flaw) return { problem: flaw };
  const text = cellText(cell);
  if (text.length > maxLength) {
    return refuse('text-too-long', `内容有 ${text.length} 个字，超过 ${maxLength} 个字`, '请缩短后再填写');
  }
  return { value: text || null };
}

/** A number or code of letters and digits: half-width, without spaces inside; letters keep their case. */
export function readCode(cell: Cell | undefined, maxLength = 120): CellReading<string> {
  const reading = readText(cell, maxLength);
  if (reading.problem || reading.value === null) return reading;
  return { value: halfWidth(reading.value).replace(/\s/g, '') || null };
}

/** Several texts in one cell, separated by `;` or `；`; empty ones are left out. */
export function readList(cell: Cell | undefined, maxLength = 2000): CellReading<string[]> {
  const reading = readText(cell, maxLength);
  if (reading.problem) return reading;
  const parts = (reading.value ?? '').split(/[;；]/).map((part) => part.trim());
  const filled = parts.filter((part) => part !== '');
  return { value: filled.length > 0 ? filled : null };
}

export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

/** A whole number: `1,234`, `１２`, `1.2万`, `35人`. By default from 0 to 2,147,483,647. */
export function readWholeNumber(
  cell: Cell | undefined,
  { min = 0, max = 2_147_483_647 }: NumberRange = {},
): CellReading<number> {
  const flaw = flawOf(cell);
  if (flaw) return { problem: flaw };
  const text = halfWidth(cellText(cell)).replace(/\s/g, '');
  if (text === '') return { value: null };
  const number = isDateCell(cell) ? NaN : numberOf(text);
  if (!Number.isSafeInteger(number))
    return refuse('not-a-whole-number', `“${brief(text)}”不是整数`, '请只填数字，例如 35');
  if (number < min || number > max) return refuse('number-out-of-range', `${number} 不在 ${min} 到 ${max} 之间`);
  return { value: number };
}

function numberOf(text: string): number {
  const match = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([万亿]?)(?:人|名|个|件|项|家|户)?$/.exec(text);
  if (!match) return NaN;
  const times = { '': 1, 万: 10_000, 亿: 100_000_000 }[match[2]] ?? NaN;
  return Number((Number(match[1].replaceAll(',', '')) * times).toPrecision(15));
}

const yes = new Set(['是', '有', '对', '√', '✓', '✔', '☑', '1', 'y', 'yes', 'true', 't']);
const no = new Set(['否', '无', '没有', '不是', '×', '✗', '✘', '☒', '0', 'n', 'no', 'false', 'f']);

/** 是 / 否 and what people tick or type for it. */
export function readYesNo(cell: Cell | undefined): CellReading<boolean> {
  const flaw = flawOf(cell);
  if (flaw) return { problem: flaw };
  const text = halfWidth(cellText(cell)).toLowerCase();
  if (text === '') return { value: null };
  if (yes.has(text)) return { value: true };
  if (no.has(text)) return { value: false };
  return refuse('not-yes-or-no', `“${brief(text)}”看不出是“是”还是“否”`, '请填“是”或“否”');
}

/** For comparing and for codes, never for names. */
export const halfWidth = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\u200b|\u200c|\u200d|\ufeff/g, '')
    .trim();

/** A cell quoted in a message. */
export const brief = (text: string): string => {
  const characters = [...text];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : text;
};

/** Excel keeps 15 digits: a longer code that became a number has lost its end. */
function lostDigits(cell: Cell | undefined): CellProblem | null {
  if (typeof cell !== 'number' || Math.abs(cell) < 1e15) return null;
  const said = `这个长数字被存成了数值（${cell}），末尾的数字已经丢失`;
  return refuse('number-lost-digits', said, '请先把该列设为“文本”格式，再重新填写').problem;
}

function brokenCharacter(text: string): CellProblem {
  const message = `“${brief(text)}”中有损坏的字符（�）`;
  return refuse('broken-character', message, '请从原始资料重新填写，再用 .xlsx 格式保存').problem;
}

const errorFlaw = (error: string): CellProblem =>
  refuse('cell-error', `单元格显示错误值 ${error}`, '请改正公式，或直接填写内容').problem;
const notComputedFlaw = refuse(
  'formula-not-computed',
  '公式没有计算结果',
  '请用 Excel 或 WPS 打开并保存一次，或直接填写内容',
);
const tooLong = refuse('cell-too-long', `内容超过 ${sheetLimits.cellLength} 个字`, '请检查是否缺少引号或分隔符');
