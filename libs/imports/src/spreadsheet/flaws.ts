import { flawOf } from './cells';
import { columnLabel } from './columns';
import type { Header } from './header';
import type { SheetProblem } from './problem';
import type { SheetRow } from './sheet';

/** The unusable cells of a whole row (`flawOf`), those in columns that nobody uses included. */
export function flawsOf({ row, cells }: SheetRow, header?: Header): SheetProblem[] {
  return cells.flatMap((cell, index) => {
    const flaw = flawOf(cell);
    return flaw ? [{ row, column: labelAt(index, header), ...flaw }] : [];
  });
}

function labelAt(index: number, header: Header | undefined): string {
  const named = header && [...header.matched, ...header.unused].find((column) => column.index === index);
  return named?.label ?? columnLabel(index, '');
}
