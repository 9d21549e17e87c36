import type { OverdueOwner } from './types';

/** What names an owner in the address bar and in keys. */
export const ownerKey = ({ ownerAccountId, ownerUnitId }: OverdueOwner): string => ownerAccountId ?? ownerUnitId ?? '';

/** Owners under their units, in the order of the server: the unit with the oldest promise first. */
export function byUnit(owners: readonly OverdueOwner[], unnamed: string): { unit: string; owners: OverdueOwner[] }[] {
  const groups = new Map<string, OverdueOwner[]>();
  for (const owner of owners) {
    const unit = owner.unitName ?? unnamed;
    groups.set(unit, [...(groups.get(unit) ?? []), owner]);
  }
  return [...groups].map(([unit, members]) => ({ unit, owners: members }));
}
