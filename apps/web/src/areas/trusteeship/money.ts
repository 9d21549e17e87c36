/** Fen as yuan: 200000 -> `2,000.00`. */
export const yuanOf = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What somebody typed as yuan, in fen; null when empty, undefined when it is no amount. */
export function fenOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(/,/g, '');
  if (text === '') return null;
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}
