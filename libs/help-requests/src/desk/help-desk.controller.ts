import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, Units, type Actor } from '@ipharbor/access';
import { IdField, TextField } from '@ipharbor/platform/http';
import type { HelpDesk } from './help-desk.entity';
import { HelpDesks } from './help-desks';

class SetHelpDeskDto {
  @IdField() readonly unitId!: string;
}

class HelpDeskDto {
  @TextField() readonly regionCode!: string;
  @IdField() readonly unitId!: string;
  @TextField() readonly unitName!: string;
}

@Controller('help-desks')
export class HelpDeskController {
  constructor(
    private readonly desks: HelpDesks,
    private readonly units: Units,
  ) {}

  @Get()
  @Requires('help-desk:read')
  @ApiOkResponse({ type: [HelpDeskDto] })
  async all(): Promise<HelpDeskDto[]> {
    return this.named(await this.desks.all());
  }

  /** Which unit decides on requests from a region; new cases only. */
  @Put(':regionCode')
  @Requires('help-desk:set')
  @ApiOkResponse({ type: HelpDeskDto })
  async set(@Caller() actor: Actor, @Param('regionCode') regionCode: string, @Body() { unitId }: SetHelpDeskDto) {
    const [desk] = await this.named([await this.desks.set(actor, regionCode, unitId)]);
    return desk;
  }

  private async named(desks: readonly HelpDesk[]): Promise<HelpDeskDto[]> {
    const names = await this.units.named(desks.map(({ unitId }) => unitId));
    return desks.map(({ regionCode, unitId }) => ({ regionCode, unitId, unitName: names.get(unitId) ?? '' }));
  }
}
