import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseKey } from '@ipharbor/platform/kernel';
import { isUniqueViolation, type Reader, type UnitOfWork } from '@ipharbor/platform/persistence';
import { FormerRegion } from './former-region.entity';
import { Region, type RegionLevel } from './region.entity';

const table = (name: string): string[][] =>
  readFileSync(join(__dirname, 'data', `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

/** Zones that the statistics bureau counts beside the counties of a prefecture have 71 to 79 in the last two digits. */
const statistical = /^\d{4}7\d$/;

function levelOf(code: string): RegionLevel {
  if (code.length === 9) return 'township';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

function parentOf(code: string): string | null {
  const level = levelOf(code);
  if (level === 'province') return null;
  if (level === 'prefecture') return `${code.slice(0, 2)}0000`;
  return level === 'county' ? `${code.slice(0, 4)}00` : code.slice(0, 6);
}

/** Divisions that come with this version and are not in the database yet; once there, none is ever taken away. */
export async function plantRegions(work: UnitOfWork, reader: Reader): Promise<void> {
  const known = new Set((await reader.from(Region, 'region').getMany()).map(({ code }) => code));
  const regions = table('divisions')
    .filter(([code]) => !known.has(code))
    .map(([code, name]) =>
      Object.assign(new Region(), {
        code,
        name,
        nameKey: normaliseKey(name),
        level: levelOf(code),
        parentCode: parentOf(code),
        isStatistical: statistical.test(code),
      }),
    );
  const past = new Set((await reader.from(FormerRegion, 'past').getMany()).map(({ id }) => id));
  const former = table('former-divisions')
    .map(([code, name, fromYear, toYear, successorCode]) =>
      Object.assign(new FormerRegion(), {
        id: `${code}-${toYear}`,
        code,
        name,
        fromYear: fromYear === '' ? null : Number(fromYear),
        toYear: Number(toYear),
        successorCode,
      }),
    )
    .filter(({ id }) => !past.has(id));
  if (regions.length + former.length === 0) return;
  await work
    .run(async (tx) => {
      await tx.insertMany(regions);
      await tx.insertMany(former);
    })
    .catch((error: unknown) => {
      // Another process, started at the same moment, has planted them.
      if (!isUniqueViolation(error)) throw error;
    });
}
