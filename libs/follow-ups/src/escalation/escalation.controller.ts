import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId } from '@ipharbor/platform/http';
import { kindLabel } from '../work-item/work-item-kinds';
import { DecideLadderDto, EscalationDto, LadderDto } from './escalation.dto';
import { EscalationQueries } from './escalation.queries';
import { everyKind, usualLadder } from './ladder';
import { Ladders } from './ladders';

@Controller()
export class EscalationController {
  constructor(
    private readonly ladders: Ladders,
    private readonly queries: EscalationQueries,
  ) {}

  @Get('escalation-ladders')
  @Requires('escalation:read')
  @ApiOkResponse({ type: [LadderDto] })
  async all(): Promise<LadderDto[]> {
    return [...(await this.ladders.inForce())].map(([kind, steps]) => ({
      kind,
      label: kind === everyKind ? '其他全部事项' : kindLabel(kind),
      isUsual: steps === usualLadder,
      steps: [...steps],
    }));
  }

  @Put('escalation-ladders/:kind')
  @Requires('escalation:change')
  @ApiOkResponse({ type: [LadderDto] })
  async decide(@Caller() actor: Actor, @Param('kind') kind: string, @Body() { steps }: DecideLadderDto) {
    await this.ladders.decide(actor, kind, steps);
    return this.all();
  }

  /** Whom it was escalated to, and when. */
  @Get('work-items/:id/escalations')
  @Requires('work-item:read')
  @ApiOkResponse({ type: [EscalationDto] })
  of(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<EscalationDto[]> {
    return this.queries.of(actor, id);
  }
}
