import { Body, Controller, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf, ReasonDto } from '@ipharbor/platform/http';
import { PaperForm } from './paper-form';
import { ConfirmVisitDto, PlanVisitDto, RescheduleDto, ReviewVisitDto, VisitedDto, VisitPageDto } from './visit.dto';
import type { Visit } from './visit.entity';
import { VisitPresenter } from './visit.presenter';
import { VisitQueries } from './visit.queries';
import { WriteRecordDto } from './visit-record.dto';
import { VisitRecords } from './visit-records.service';
import { VisitVerdicts } from './visit-verdicts.service';
import { DisclosureDto, VisitDetailDto, VisitDto } from './visit-view.dto';
import { Visits } from './visits.service';

@Controller('visits')
export class VisitController {
  constructor(
    private readonly visits: Visits,
    private readonly records: VisitRecords,
    private readonly verdicts: VisitVerdicts,
    private readonly queries: VisitQueries,
    private readonly presenter: VisitPresenter,
    private readonly forms: PaperForm,
  ) {}

  @Get()
  @Requires('visit:read')
  @ApiOkResponse({ type: PageOf(VisitDto) })
  page(@Caller() actor: Actor, @Query() asked: VisitPageDto) {
    return this.queries.page(actor, asked);
  }

  @Post()
  @Requires('visit:plan')
  @ApiCreatedResponse({ type: VisitDetailDto })
  plan(@Caller() actor: Actor, @Body() dto: PlanVisitDto): Promise<VisitDetailDto> {
    return this.shown(actor, this.visits.plan(actor, dto));
  }

  @Get(':id')
  @Requires('visit:read')
  @ApiOkResponse({ type: VisitDetailDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<VisitDetailDto> {
    return this.queries.one(actor, id);
  }

  /** Unpublished inventions: to the team and the section that runs the campaign; each reading is recorded. */
  @Get(':id/disclosure')
  @Requires('visit:read-disclosure')
  @ApiOkResponse({ type: DisclosureDto })
  disclosure(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<DisclosureDto> {
    return this.queries.disclosure(actor, id);
  }

  /** The form on paper, to be printed on A4, filled in by hand and signed. */
  @Get(':id/paper-form')
  @Requires('visit:read')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  @ApiProduces('text/html')
  async paperForm(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<string> {
    return this.forms.of(await this.queries.row(actor, id));
  }

  /** The enterprise agrees to the day. */
  @Put(':id/appointment')
  @Requires('visit:plan')
  @ApiOkResponse({ type: VisitDetailDto })
  appoint(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<VisitDetailDto> {
    return this.shown(actor, this.visits.appoint(actor, id));
  }

  @Put(':id/rescheduling')
  @Requires('visit:plan')
  @ApiOkResponse({ type: VisitDetailDto })
  reschedule(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: RescheduleDto) {
    return this.shown(actor, this.visits.reschedule(actor, id, dto));
  }

  /** Nobody was there. */
  @Put(':id/no-show')
  @Requires('visit:plan')
  @ApiOkResponse({ type: VisitDetailDto })
  miss(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.visits.miss(actor, id, reason));
  }

  /** The enterprise does not want it. */
  @Put(':id/declination')
  @Requires('visit:plan')
  @ApiOkResponse({ type: VisitDetailDto })
  decline(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.visits.decline(actor, id, reason));
  }

  @Put(':id/cancellation')
  @Requires('visit:plan')
  @ApiOkResponse({ type: VisitDetailDto })
  cancel(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.visits.cancel(actor, id, reason));
  }

  /** It took place; the record is still to be written. */
  @Put(':id/completion')
  @Requires('visit:plan')
  @ApiOkResponse({ type: VisitDetailDto })
  finish(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { visitedOn }: VisitedDto) {
    return this.shown(actor, this.visits.finish(actor, id, visitedOn));
  }

  /** The record, with the needs found; also again after it was returned or disputed. */
  @Put(':id/record')
  @Requires('visit:record')
  @ApiOkResponse({ type: VisitDetailDto })
  record(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: WriteRecordDto) {
    return this.shown(actor, this.records.write(actor, id, dto));
  }

  /** The enterprise confirms or disputes: signed in, or on the spot by code or signature. */
  @Put(':id/confirmation')
  @Requires('visit:confirm')
  @ApiOkResponse({ type: VisitDetailDto })
  confirm(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: ConfirmVisitDto) {
    return this.shown(actor, this.verdicts.confirm(actor, id, dto));
  }

  /** An officer accepts, or returns with a reason. */
  @Put(':id/review')
  @Requires('visit:review')
  @ApiOkResponse({ type: VisitDetailDto })
  review(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: ReviewVisitDto) {
    return this.shown(actor, this.verdicts.review(actor, id, dto));
  }

  private async shown(actor: Actor, command: Promise<Visit>): Promise<VisitDetailDto> {
    return this.presenter.one(actor, await command);
  }
}
