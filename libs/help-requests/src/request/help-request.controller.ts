import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, IdField, PageOf, ReasonDto, TextField } from '@ipharbor/platform/http';
import { TimelineEventDto, TimelinePageDto, TimelineQueries } from '@ipharbor/timeline';
import { HelpIntake } from '../intake/intake.service';
import { SubmitHelpRequestDto } from '../intake/submit-help-request.dto';
import { CaseMerges } from '../merge/case-merges';
import { HelpRequestPageDto } from './help-request-page.dto';
import { HelpRequestPresenter } from './help-request.presenter';
import { HelpRequestQueries } from './help-request.queries';
import { HelpRequestDetailDto, HelpRequestDto } from './help-request-view.dto';

class MergeDto {
  @IdField({ description: 'the case that it is led with' }) readonly intoId!: string;
  @TextField({ max: 300 }) readonly reason!: string;
}

@Controller('help-requests')
export class HelpRequestController {
  constructor(
    private readonly intake: HelpIntake,
    private readonly merges: CaseMerges,
    private readonly queries: HelpRequestQueries,
    private readonly presenter: HelpRequestPresenter,
    private readonly history: TimelineQueries,
  ) {}

  @Get()
  @Requires('help-request:read')
  @ApiOkResponse({ type: PageOf(HelpRequestDto) })
  page(@Caller() actor: Actor, @Query() asked: HelpRequestPageDto) {
    return this.queries.page(actor, asked);
  }

  /** By the enterprise itself, or by an officer on behalf. */
  @Post()
  @Requires('help-request:submit')
  @ApiCreatedResponse({ type: HelpRequestDetailDto })
  async submit(@Caller() actor: Actor, @Body() dto: SubmitHelpRequestDto): Promise<HelpRequestDetailDto> {
    return this.presenter.one(actor, await this.intake.submit(actor, dto));
  }

  @Get(':id')
  @Requires('help-request:read')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<HelpRequestDetailDto> {
    return this.queries.one(actor, id);
  }

  /** What happened to it, newest first. */
  @Get(':id/timeline')
  @Requires('help-request:read')
  @ApiOkResponse({ type: PageOf(TimelineEventDto) })
  timeline(@Caller() actor: Actor, @Param('id', AnId) id: string, @Query() asked: TimelinePageDto) {
    return this.history.of(actor, { type: 'help_request', id }, asked);
  }

  /** 并案: it repeats another case of the same applicant. */
  @Put(':id/merge')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  async merge(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { intoId, reason }: MergeDto) {
    return this.presenter.one(actor, await this.merges.merge(actor, id, intoId, reason));
  }

  @Put(':id/separation')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  async unmerge(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.presenter.one(actor, await this.merges.unmerge(actor, id, reason));
  }

  /** 设为保密案件. */
  @Put(':id/restriction')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  async restrict(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.presenter.one(actor, await this.merges.restrict(actor, id, reason));
  }
}
