import type { Unit } from '@/api/types';

export interface UnitNode {
  readonly value: string;
  readonly label: string;
  readonly children: UnitNode[];
}

/** A flat list as a tree; a unit whose parent this person may not see becomes a root of its own. */
export function treeOf(units: readonly Unit[]): UnitNode[] {
  const nodes = new Map(units.map(({ id, name }) => [id, { value: id, label: name, children: [] as UnitNode[] }]));
  const roots: UnitNode[] = [];
  for (const unit of units) {
    const node = nodes.get(unit.id);
    if (node) (nodes.get(unit.parentId ?? '')?.children ?? roots).push(node);
  }
  return roots;
}
