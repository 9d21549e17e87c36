import { isWithinRegion } from '@ipharbor/access';
import { groupBy } from '@ipharbor/platform/kernel';
import type { HandOverCount, HandOverPart } from './hand-over.entity';
import type { HeldRecord } from './holdings';

interface Shares {
  readonly recipientId: string;
  readonly parts: readonly HandOverPart[];
}

/** Who receives a record: the part of the smallest region that holds it, else the one who receives the rest. */
export function recipientOf({ recipientId, parts }: Shares, { regionCode }: HeldRecord): string {
  if (regionCode === null) return recipientId;
  const fitting = parts.filter((part) => isWithinRegion(regionCode, part.regionCode));
  const smallest = [...fitting].sort((a, b) => b.regionCode.length - a.regionCode.length).at(0);
  return smallest?.recipientId ?? recipientId;
}

/** The plan in figures, by region. */
export function countsOf(shares: Shares, holding: string, records: readonly HeldRecord[]): HandOverCount[] {
  return [...groupBy(records, ({ regionCode }) => regionCode)].map(([regionCode, some]) => ({
    holding,
    regionCode,
    recipientId: recipientOf(shares, some[0]),
    count: some.length,
  }));
}
