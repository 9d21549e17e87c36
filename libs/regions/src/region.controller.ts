import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '@ipharbor/access';
import { PageOf } from '@ipharbor/platform/http';
import { persistenceProblem, type Page } from '@ipharbor/platform/persistence';
import { RegionDetailDto, RegionDto, RegionPageDto } from './region.dto';
import { Regions } from './regions';

@ApiTags('regions')
@Controller('regions')
export class RegionController {
  constructor(private readonly regions: Regions) {}

  /** Children of `parent` (provinces without one), or regions found by `q`. */
  @Get()
  @SignedIn()
  @ApiOkResponse({ type: PageOf(RegionDto) })
  list(@Query() { parent, q, page, pageSize }: RegionPageDto): Page<RegionDto> {
    const found = q === undefined ? this.regions.children(parent ?? null) : this.regions.search(q, parent);
    const items = found.slice((page - 1) * pageSize, page * pageSize);
    return {
      items: items.map((region) => RegionDto.from(region, this.regions)),
      total: found.length,
      totalIs: 'exact',
      page,
      pageSize,
    };
  }

  @Get(':code')
  @SignedIn()
  @ApiOkResponse({ type: RegionDetailDto })
  detail(@Param('code') code: string): RegionDetailDto {
    const region = this.regions.find(code);
    if (!region) throw persistenceProblem('not-found');
    return RegionDetailDto.from(region, this.regions);
  }
}
