import type { IsoDay } from '@ipharbor/platform/kernel';

/** An absence as the chain of substitutes sees it. */
export interface Away {
  readonly specialistId: string;
  readonly substituteId: string | null;
  readonly fromOn: IsoDay;
  readonly toOn: IsoDay;
}

/**
 * The people met when one follows the substitutes of `candidate` through the absences that overlap with `fromOn` to `toOn`,
 * until somebody is met twice. A circle is there when `specialistId` is among them: two people who stand in for each other
 * leave nobody.
 */
export function circleOf(
  { specialistId, substituteId, fromOn, toOn }: Away,
  absences: readonly Away[],
): readonly string[] | null {
  const met: string[] = [specialistId];
  const follow = (current: string, from: IsoDay, to: IsoDay): boolean => {
    met.push(current);
    if (current === specialistId) return true;
    for (const away of absences) {
      if (away.specialistId !== current || away.substituteId === null || away.fromOn > to || from > away.toOn) continue;
      const [later, earlier] = [away.fromOn > from ? away.fromOn : from, away.toOn < to ? away.toOn : to];
      if (!met.slice(1).includes(away.substituteId) && follow(away.substituteId, later, earlier)) return true;
    }
    met.pop();
    return false;
  };
  return substituteId !== null && follow(substituteId, fromOn, toOn) ? met : null;
}

/** Who does the work of `specialistId` on `day`: the end of the chain; null where it ends with somebody away. */
export function standInFor(specialistId: string, day: IsoDay, absences: readonly Away[]): string | null {
  const met = new Set<string>();
  for (let current: string | null = specialistId; current !== null;) {
    if (met.has(current)) return null;
    met.add(current);
    const person: string = current;
    const away = absences.find((each) => each.specialistId === person && each.fromOn <= day && day <= each.toOn);
    if (!away) return current;
    current = away.substituteId;
  }
  return null;
}
