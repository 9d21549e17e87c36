/**
 * Codes of GB/T 2260 order as a tree by their digits: `410000` holds `410100` holds `410184` holds `410184107`.
 * The part that all codes below share; zones of the statistics bureau (410171-173) are counties here.
 */
export const regionPrefix = (code: string): string => code.replace(/^(\d{2})0000$/, '$1').replace(/^(\d{4})00$/, '$1');

export const isWithinRegion = (code: string, region: string): boolean => code.startsWith(regionPrefix(region));

/** The half-open range of codes below a region, for an index: `code >= from AND code < to`. */
export function regionRange(region: string): { from: string; to: string } {
  const from = regionPrefix(region);
  const last = from.charCodeAt(from.length - 1) + 1;
  return { from, to: from.slice(0, -1) + String.fromCharCode(last) };
}
