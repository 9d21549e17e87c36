import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId } from '@ipharbor/platform/http';
import { EndLicenceDto, LicenceDto, RecordLicenceDto } from './licence.dto';
import { Licences } from './licences';

@ApiTags('agencies')
@Controller('agencies/:agencyId/licences')
export class LicenceController {
  constructor(private readonly licences: Licences) {}

  @Get()
  @Requires('agency-licence:read')
  @ApiOkResponse({ type: [LicenceDto] })
  of(@Caller() actor: Actor, @Param('agencyId', AnId) agencyId: string): Promise<LicenceDto[]> {
    return this.licences.of(actor, agencyId);
  }

  @Post()
  @Requires('agency-licence:record')
  @ApiCreatedResponse({ type: LicenceDto })
  record(@Caller() actor: Actor, @Param('agencyId', AnId) agencyId: string, @Body() dto: RecordLicenceDto) {
    return this.licences.record(actor, agencyId, dto);
  }

  /** 吊销、注销: ends it before the day on the paper. */
  @Put(':id/end')
  @Requires('agency-licence:record')
  @ApiOkResponse({ type: LicenceDto })
  end(
    @Caller() actor: Actor,
    @Param('agencyId', AnId) agencyId: string,
    @Param('id', AnId) id: string,
    @Body() dto: EndLicenceDto,
  ): Promise<LicenceDto> {
    return this.licences.end(actor, agencyId, id, dto);
  }
}
