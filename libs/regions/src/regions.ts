import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isWithinRegion } from '@ipharbor/access';
import { groupBy } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { FormerRegion } from './former-region.entity';
import { plantRegions } from './plant-regions';
import { Region } from './region.entity';
import { shortKey, writtenKey } from './region-names';

export interface RegionName {
  readonly code: string;
  readonly name: string;
}

/**
 * The tree of divisions, kept in memory: it changes only with the version of the program. Reading it costs nothing, so
 * lists may ask for the name of every row.
 */
@Injectable()
export class Regions implements OnModuleInit {
  private byCode: ReadonlyMap<string, Region> = new Map();
  private byParent: ReadonlyMap<string | null, Region[]> = new Map();
  private byKey: ReadonlyMap<string, Region[]> = new Map();
  private former: readonly FormerRegion[] = [];

  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  async onModuleInit(): Promise<void> {
    await plantRegions(this.work, this.reader);
    const all = await this.reader.from(Region, 'region').orderBy('region.code').getMany();
    this.byCode = new Map(all.map((region) => [region.code, region]));
    this.byParent = groupBy(all, ({ parentCode }) => parentCode);
    this.byKey = byWrittenForm(all);
    this.former = await this.reader.from(FormerRegion, 'past').orderBy('past.toYear').getMany();
  }

  /** A region of today. */
  find(code: string): Region | null {
    return this.byCode.get(code) ?? null;
  }

  /** Its name, or the last name of a code of the past, or the code itself: something to show in any case. */
  name(code: string): string {
    return this.byCode.get(code)?.name ?? this.former.findLast((past) => past.code === code)?.name ?? code;
  }

  /** Provinces where `code` is null. In the order of their codes. */
  children(code: string | null): readonly Region[] {
    return this.byParent.get(code) ?? [];
  }

  /** Whether it is a region of today. */
  isKnown(code: string): boolean {
    return this.byCode.has(code);
  }

  /** Whether a county, prefecture or province is called so, in full or for short. `key` is a normalised name. */
  isPlaceName(key: string): boolean {
    return this.byKey.get(key)?.some(({ level }) => level !== 'township') ?? false;
  }

  /** From the province down to the region itself. */
  path(code: string): readonly Region[] {
    const region = this.byCode.get(code);
    if (!region) return [];
    return [...(region.parentCode === null ? [] : this.path(region.parentCode)), region];
  }

  /** Every former code and name of a region, oldest first: 410184 was 412426 until 1983 and 410123 until 1994. */
  history(code: string): readonly FormerRegion[] {
    const own = this.former.filter((past) => past.successorCode === code);
    const before = own.filter((past) => past.code !== code).flatMap((past) => this.history(past.code));
    return [...before, ...own].sort((a, b) => a.toYear - b.toYear);
  }

  /** The region of today that a code of the past became; null for a code that is known neither now nor then. */
  successor(code: string): Region | null {
    const past = this.former.findLast((one) => one.code === code);
    if (!past || this.byCode.has(code)) return this.find(code);
    return this.successor(past.successorCode);
  }

  /**
   * The region that a person or a file means by `薛店镇`, `薛店`, `410184106` or `河南省郑州市新郑市薛店镇`: inside
   * `within` by full or short name; further away counties and above, by full name. Null when nothing or more than one fits.
   */
  match(text: string, within: string): RegionName | null {
    const key = writtenKey(text);
    if (/^\d+$/.test(key)) return this.byDigits(key);
    const inside = this.only(this.byKey.get(key), within);
    if (inside) return inside;
    const named = (this.byKey.get(key) ?? []).filter(({ nameKey, level }) => nameKey === key && level !== 'township');
    for (const around of [`${within.slice(0, 4)}00`, `${within.slice(0, 2)}0000`, '']) {
      const found = this.only(named, around);
      if (found) return found;
    }
    return this.byPath(key);
  }

  /** Regions inside `within` whose name holds the text or whose code begins with it, upper levels first. */
  search(text: string, within?: string): Region[] {
    const key = writtenKey(text);
    const found = [...this.byCode.values()].filter(
      ({ code, nameKey }) =>
        (nameKey.includes(key) || code.startsWith(key)) && (within === undefined || isWithinRegion(code, within)),
    );
    return found.sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1));
  }

  private byDigits(digits: string): Region | null {
    const township = this.byCode.get(digits.slice(0, 9));
    return township ?? this.byCode.get(digits.padEnd(6, '0')) ?? null;
  }

  private only(candidates: readonly Region[] | undefined, within: string): Region | null {
    const inside = candidates?.filter(({ code }) => within === '' || isWithinRegion(code, within)) ?? [];
    return inside.length === 1 ? inside[0] : null;
  }

  /** Reads names from the province downwards; levels may be left out at the beginning. */
  private byPath(key: string): Region | null {
    const starts = [...this.byCode.values()].filter(
      (region) => region.level !== 'township' && key.length > region.nameKey.length && key.startsWith(region.nameKey),
    );
    const ends = starts.flatMap((start) => this.match(key.slice(start.nameKey.length), start.code) ?? []);
    const codes = new Set(ends.map(({ code }) => code));
    return codes.size === 1 ? this.find(ends[0].code) : null;
  }
}

function byWrittenForm(all: readonly Region[]): Map<string, Region[]> {
  const forms = new Map<string, Region[]>();
  for (const region of all)
    for (const key of new Set([region.nameKey, shortKey(region.nameKey)])) {
      const sharing = forms.get(key);
      if (sharing) sharing.push(region);
      else forms.set(key, [region]);
    }
  return forms;
}
