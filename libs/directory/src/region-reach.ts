import { isWithinRegion, regionRange, type Actor } from '@ipharbor/access';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

/**
 * Records that serve a region, such as a cluster or an agency, concern the bureau people above it and below it: the
 * officer of a township sees what serves the whole city.
 */
export const reaches = (actor: Actor, region: string): boolean =>
  actor.regionCodes.some((code) => isWithinRegion(region, code) || isWithinRegion(code, region));

/** The same as SQL, with further ways in: `ways` maps a column to the values that open it. */
export function whereReached<Row extends ObjectLiteral>(
  rows: SelectQueryBuilder<Row>,
  actor: Actor,
  ways: Readonly<Record<string, readonly string[]>> = {},
): SelectQueryBuilder<Row> {
  const region = `${rows.alias}.regionCode`;
  return rows.andWhere(
    new Brackets((where) => {
      where.where('1 = 0');
      actor.regionCodes.forEach((code, at) => {
        const { from, to } = regionRange(code);
        where.orWhere(`(${region} >= :reachFrom${at} AND ${region} < :reachTo${at})`, {
          [`reachFrom${at}`]: from,
          [`reachTo${at}`]: to,
        });
      });
      const above = [...new Set(actor.regionCodes.flatMap(levelsAbove))];
      if (above.length > 0) where.orWhere(`${region} IN (:...reachAbove)`, { reachAbove: above });
      for (const [column, ids] of Object.entries(ways))
        if (ids.length > 0)
          where.orWhere(`${rows.alias}.${column} IN (:...reach_${column})`, { [`reach_${column}`]: ids });
    }),
  );
}

/** 410184107 lies in 410184, 410100 and 410000. */
const levelsAbove = (code: string): string[] =>
  [code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((level) => level !== code);
