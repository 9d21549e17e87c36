import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { OverviewDto } from './overview.dto';
import { OverviewQueries } from './overview.queries';

@Controller('overview')
export class OverviewController {
  constructor(private readonly queries: OverviewQueries) {}

  @Get()
  @Requires('overview:read')
  @ApiOkResponse({ type: OverviewDto })
  overview(@Caller() actor: Actor): Promise<OverviewDto> {
    return this.queries.overview(actor);
  }
}
