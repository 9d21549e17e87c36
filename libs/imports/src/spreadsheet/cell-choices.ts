import { brief, flawOf, halfWidth, refuse, type CellReading } from './cells';
import type { Choice } from './columns';
import { cellText, type Cell } from './sheet';

/** Reads a cell as one of the choices: by title, value or synonym, whatever its width, case or spaces. */
export type ChoiceReader = (cell: Cell | undefined) => CellReading<string>;

/** Makes the reader once for a column; it answers the choice's `value`, or `not-in-dictionary` with what would fit. */
export function choiceReader(choices: readonly Choice[]): ChoiceReader {
  const known = new Map<string, string>();
  for (const { value, title, synonyms = [] } of choices) {
    for (const word of [value, title, ...synonyms]) if (!known.has(key(word))) known.set(key(word), value);
  }
  return (cell) => {
    const flaw = flawOf(cell);
    if (flaw) return { problem: flaw };
    const text = cellText(cell);
    if (text === '') return { value: null };
    const value = known.get(key(text));
    if (value !== undefined) return { value };
    return refuse('not-in-dictionary', `“${brief(text)}”不在可填的内容之中`, suggest(text, choices));
  };
}

function suggest(text: string, choices: readonly Choice[]): string {
  const near = choices
    .map(({ title }) => ({ title, likeness: likeness(key(text), key(title)) }))
    .filter((choice) => choice.likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (near) return `是否应为“${near.title}”？`;
  const titles = choices.slice(0, 8).map(({ title }) => title);
  return `可填：${titles.join('、')}${choices.length > titles.length ? ' 等' : ''}`;
}

/** Share of characters two words have in common, 0 to 1. */
function likeness(one: string, other: string): number {
  const characters = new Set(one);
  const common = [...new Set(other)].filter((character) => characters.has(character)).length;
  return (2 * common) / (characters.size + new Set(other).size);
}

const key = (text: string): string => halfWidth(text).toLowerCase().replace(/\s/g, '');
