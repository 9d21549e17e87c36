import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { HelpStatistics } from './statistics';
import { HelpStatisticsDto, StatisticsQueryDto } from './statistics.dto';

@Controller('help-statistics')
export class HelpStatisticsController {
  constructor(private readonly statistics: HelpStatistics) {}

  @Get()
  @Requires('help-statistics:read')
  @ApiOkResponse({ type: HelpStatisticsDto })
  of(@Caller() actor: Actor, @Query() asked: StatisticsQueryDto): Promise<HelpStatisticsDto> {
    return this.statistics.of(actor, asked);
  }
}
