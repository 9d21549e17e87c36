import { Injectable } from '@nestjs/common';
import { normaliseKey } from '@ipharbor/platform/kernel';
import { Regions } from '@ipharbor/regions';

const bracketed = /\([^()]*\)/gu;
const forms =
  /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|集团公司|总公司|分公司|公司|集团|厂|合作社|工作室|商行|经营部)+$/u;
const longestPlace = 8;

/** Says which names are near each other. */
@Injectable()
export class NearNames {
  constructor(private readonly regions: Regions) {}

  /**
   * What is left of a name without place, legal form, brackets and spaces: 新郑市同卫药材有限公司 and 河南同卫药材公司
   * are both 同卫药材. Names with the same rest are near. The whole name where less than two characters remain.
   */
  coreOf(name: string): string {
    const key = normaliseKey(name).replaceAll(' ', '').replace(bracketed, '');
    const core = this.withoutPlaces(key).replace(forms, '');
    return [...core].length >= 2 ? core : key;
  }

  private withoutPlaces(key: string): string {
    for (let length = Math.min(longestPlace, key.length - 2); length >= 2; length -= 1)
      if (this.regions.isPlaceName(key.slice(0, length))) return this.withoutPlaces(key.slice(length));
    return key;
  }
}
