const lookalikes: Readonly<Record<string, string>> = { I: '1', O: '0', Z: '2', S: '5' };

/** Letters that are never used in these numbers, read as the digit they resemble. */
export const unslipped = (text: string): string => text.replace(/[IOZS]/g, (letter) => lookalikes[letter]);

/** The one exchange of two neighbours that makes the number hold; null when none or several do. */
export function onlySwap(text: string, holds: (candidate: string) => boolean): string | null {
  const candidates = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    if (text[i] === text[i + 1]) continue;
    const candidate = text.slice(0, i) + text[i + 1] + text[i] + text.slice(i + 2);
    if (holds(candidate)) candidates.add(candidate);
  }
  const [first] = candidates;
  return candidates.size === 1 ? first : null;
}
