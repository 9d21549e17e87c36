import type { Governed } from '@/api/types';

export const unitKinds = ['leading-group', 'bureau-section', 'member-unit', 'township', 'workstation'] as const;
export type UnitKind = (typeof unitKinds)[number];

export interface OrganisationUnit extends Governed {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  /** What its people answer for, 6 or 9 digits. */
  readonly regionCode: string;
  readonly isClosed: boolean;
  readonly headName: string | null;
}

export interface UnitTreeNode {
  readonly id: string;
  readonly unit: OrganisationUnit;
  readonly children: UnitTreeNode[];
}

/** Units as a tree, in the order given; closed ones at the end of their level. */
export function unitTree(units: readonly OrganisationUnit[], parentId: string | null = null): UnitTreeNode[] {
  return units
    .filter((unit) => unit.parentId === parentId)
    .sort((a, b) => Number(a.isClosed) - Number(b.isClosed))
    .map((unit) => ({ id: unit.id, unit, children: unitTree(units, unit.id) }));
}
