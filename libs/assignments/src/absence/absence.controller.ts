import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId } from '@ipharbor/platform/http';
import { SpecialistNames } from '../specialist/specialist-names';
import { AbsenceDto, NoteAbsenceDto } from './absence.dto';
import type { SpecialistAbsence } from './absence.entity';
import { Absences } from './absences.service';

@ApiTags('specialists')
@Controller()
export class AbsenceController {
  constructor(
    private readonly absences: Absences,
    private readonly names: SpecialistNames,
  ) {}

  @Get('specialists/:id/absences')
  @Requires('specialist:read')
  @ApiOkResponse({ type: [AbsenceDto] })
  async of(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<AbsenceDto[]> {
    return this.shown(await this.absences.of(actor, id));
  }

  @Post('specialists/:id/absences')
  @Requires('specialist:undertake')
  @ApiCreatedResponse({ type: AbsenceDto })
  async note(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: NoteAbsenceDto): Promise<AbsenceDto> {
    const [shown] = await this.shown([await this.absences.note(actor, id, dto)]);
    return shown;
  }

  @Put('specialist-absences/:id/cancellation')
  @Requires('specialist:undertake')
  @ApiOkResponse({ type: AbsenceDto })
  async cancel(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<AbsenceDto> {
    const [shown] = await this.shown([await this.absences.cancel(actor, id)]);
    return shown;
  }

  private async shown(absences: readonly SpecialistAbsence[]): Promise<AbsenceDto[]> {
    const names = await this.names.of(absences.map(({ substituteId }) => substituteId));
    return absences.map((absence) => AbsenceDto.from(absence, names.get(absence.substituteId ?? '') ?? null));
  }
}
