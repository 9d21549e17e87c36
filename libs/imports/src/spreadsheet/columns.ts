/** One entry of a dictionary: what programs store, what people read, and what else they write for it. */
export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly synonyms?: readonly string[];
}

/** One column of a register: how it is recognised in a file, and how it looks in a template or an export. */
export interface SheetColumn {
  /** The property it fills; also accepted as a header. */
  readonly name: string;
  /** The header that templates and exports print. */
  readonly title: string;
  /** Other headers seen in real files. */
  readonly synonyms?: readonly string[];
  /** True when a row is found again by it. A header without any such column is refused. */
  readonly isKey?: boolean;
  readonly required?: boolean;
  readonly choices?: readonly Choice[];
  /** Width in characters; by default from the title. */
  readonly width?: number;
  /** Shown in the example row of a template. */
  readonly example?: string | number;
  /** One sentence for the notes sheet of a template. */
  readonly note?: string;
}

/** 0 -> A, 25 -> Z, 26 -> AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** How a column is named to people: `企业名称（B列）`; a column without header is `B列`. */
export function columnLabel(index: number, header: string): string {
  const letter = `${columnLetter(index)}列`;
  return header === '' ? letter : `${header}（${letter}）`;
}

/** The index behind a `columnLabel`, or null when there is none in it. */
export function columnIndex(label: string | null): number | null {
  const letters = /(?:^|（)([A-Z]{1,3})列）?$/.exec(label ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
