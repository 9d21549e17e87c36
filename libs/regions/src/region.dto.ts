import { ChoiceField, CountField, FlagField, PageDto, PartsField, TextField } from '@ipharbor/platform/http';
import type { FormerRegion } from './former-region.entity';
import { regionLevels, type Region, type RegionLevel } from './region.entity';
import type { Regions } from './regions';

export class RegionPageDto extends PageDto {
  @TextField({ optional: true, max: 9, pattern: /^\d{6}(\d{3})?$/, description: 'children of this region' })
  readonly parent?: string;
  @TextField({ optional: true, max: 40, description: 'part of a name, or the beginning of a code' })
  readonly q?: string;
}

export class FormerRegionDto {
  @TextField({ max: 9 }) readonly code!: string;
  @TextField() readonly name!: string;
  @CountField({ nullable: true }) readonly fromYear!: number | null;
  @CountField() readonly toYear!: number;

  static from({ code, name, fromYear, toYear }: FormerRegion): FormerRegionDto {
    return { code, name, fromYear, toYear };
  }
}

export class RegionDto {
  @TextField({ max: 9, example: '410184106' }) readonly code!: string;
  @TextField({ example: '薛店镇' }) readonly name!: string;
  @TextField({ max: 500, example: '河南省郑州市新郑市薛店镇' }) readonly fullName!: string;
  @ChoiceField(regionLevels) readonly level!: RegionLevel;
  @TextField({ nullable: true, max: 9 }) readonly parentCode!: string | null;
  @FlagField({ description: 'a zone of the statistics bureau, not in GB/T 2260' }) readonly isStatistical!: boolean;
  @FlagField() readonly hasChildren!: boolean;

  static from(region: Region, regions: Regions): RegionDto {
    const { code, name, level, parentCode, isStatistical } = region;
    const fullName = regions
      .path(code)
      .filter((one) => one.name !== '市辖区')
      .map((one) => one.name)
      .join('');
    return { code, name, fullName, level, parentCode, isStatistical, hasChildren: regions.children(code).length > 0 };
  }
}

export class RegionDetailDto extends RegionDto {
  @PartsField(() => FormerRegionDto, { description: 'former codes and names, oldest first' })
  readonly history!: FormerRegionDto[];

  static override from(region: Region, regions: Regions): RegionDetailDto {
    return {
      ...RegionDto.from(region, regions),
      history: regions.history(region.code).map((former) => FormerRegionDto.from(former)),
    };
  }
}
