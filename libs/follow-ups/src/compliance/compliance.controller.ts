import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { ComplianceDto, CompliancePeriodDto } from './compliance.dto';
import { ComplianceQueries } from './compliance.queries';

@Controller('deadline-compliance')
export class ComplianceController {
  constructor(private readonly queries: ComplianceQueries) {}

  @Get()
  @Requires('work-item:urge')
  @ApiOkResponse({ type: ComplianceDto })
  of(@Caller() actor: Actor, @Query() period: CompliancePeriodDto): Promise<ComplianceDto> {
    return this.queries.of(actor, period);
  }
}
