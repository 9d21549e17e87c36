const candidates = [',', '\t', ';'] as const;
export type Separator = (typeof candidates)[number];

/**
 * The separator that gives the same number of cells on most lines of a sample; on equal terms the comma, so that a
 * tab after every value (as statistics offices write it) does not count as one.
 */
export function detectSeparator(sample: string): Separator {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const scored = candidates.map((separator) => ({ separator, score: agreement(lines, separator) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

/** How many lines hold the most common number (above none) of a separator. */
function agreement(lines: readonly string[], separator: Separator): number {
  const frequency = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(separator).length - 1;
    if (cells > 0) frequency.set(cells, (frequency.get(cells) ?? 0) + 1);
  }
  return Math.max(0, ...frequency.values());
}
