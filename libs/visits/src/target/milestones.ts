import type { SelectQueryBuilder } from 'typeorm';
import type { CampaignTarget } from './target.entity';

/**
 * What a target has come to, as conditions on its row. Counting a figure and opening its rows ask the same condition, so
 * that they cannot differ.
 */
const conditions = {
  listed: () => `1 = 1`,
  assigned: (target: string) => `${target}.teamId IS NOT NULL`,
  visited: (target: string) => `${target}.visitedOn IS NOT NULL`,
  accepted: (target: string) => `${target}.acceptedOn IS NOT NULL`,
  filed: (target: string) => `${target}.filedOn IS NOT NULL`,
  reached: (target: string) => `${target}.reachedOn IS NOT NULL`,
  credited: (target: string) => `${target}.verdict = 'credited'`,
  uncredited: (target: string) => `${target}.verdict <> 'credited'`,
  stopped: (target: string) => `${target}.status = 'stopped'`,
} as const;

export type Milestone = keyof typeof conditions;
export const milestones = Object.keys(conditions) as Milestone[];

export const conditionOf = (milestone: Milestone, alias: string): string => conditions[milestone](alias);

/** Adds one count for each milestone to a grouped query, named as the milestone. */
export function countMilestones(targets: SelectQueryBuilder<CampaignTarget>): SelectQueryBuilder<CampaignTarget> {
  for (const milestone of milestones)
    targets.addSelect(`SUM(CASE WHEN ${conditionOf(milestone, targets.alias)} THEN 1 ELSE 0 END)`, milestone);
  return targets;
}
