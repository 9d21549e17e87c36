import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, ChoiceField, ReasonDto } from '@ipharbor/platform/http';
import { CaseAssignments } from '../assignment/case-assignments';
import { AssignHelpRequestDto, CandidateDto } from '../assignment/candidate.dto';
import { CompletionDto, TerminationDto } from '../ending/ending.dto';
import { Endings } from '../ending/endings';
import { Appeals } from '../review/appeals';
import { AcceptHelpRequestDto, AppealDecisionDto, SupplementNoticeDto, SupplyDto } from '../review/review.dto';
import { Reviews } from '../review/reviews';
import { ServeNoticeDto } from '../service-of-notice/notice.dto';
import { Notices } from '../service-of-notice/notices';
import { handlerKinds, type HandlerKind, type HelpRequest } from './help-request.entity';
import { HelpRequestPresenter } from './help-request.presenter';
import { HelpRequestDetailDto } from './help-request-view.dto';

class CandidatesDto {
  @ChoiceField(handlerKinds, { optional: true }) readonly kind?: HandlerKind;
}

/** The steps of a case: each action is a sub-resource of it. */
@Controller('help-requests/:id')
export class CaseStepsController {
  constructor(
    private readonly reviews: Reviews,
    private readonly appeals: Appeals,
    private readonly notices: Notices,
    private readonly assignments: CaseAssignments,
    private readonly endings: Endings,
    private readonly presenter: HelpRequestPresenter,
  ) {}

  @Put('review')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  begin(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<HelpRequestDetailDto> {
    return this.shown(actor, this.reviews.begin(actor, id));
  }

  @Put('acceptance')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  accept(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { note }: AcceptHelpRequestDto) {
    return this.shown(actor, this.reviews.accept(actor, id, note));
  }

  @Put('refusal')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  refuse(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.reviews.refuse(actor, id, reason));
  }

  @Put('supplement-notice')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  askSupplement(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: SupplementNoticeDto) {
    return this.shown(actor, this.reviews.askSupplement(actor, id, dto));
  }

  @Put('supplement')
  @Requires('help-request:supply')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  supply(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { note }: SupplyDto) {
    return this.shown(actor, this.reviews.supply(actor, id, note));
  }

  /** 送达: only from this day on does the time of the applicant run. */
  @Put('notices/:noticeId/service')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  serve(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('noticeId', AnId) noticeId: string,
    @Body() dto: ServeNoticeDto,
  ) {
    return this.shown(actor, this.notices.serve(actor, id, noticeId, dto));
  }

  @Put('appeal')
  @Requires('help-request:appeal')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  appeal(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.appeals.appeal(actor, id, reason));
  }

  @Put('appeal-decision')
  @Requires('help-request:decide-appeal')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  decideAppeal(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: AppealDecisionDto) {
    return this.shown(actor, this.appeals.decide(actor, id, dto));
  }

  /** Who could handle it, the best first, with the three deciding factors and any conflict of interest. */
  @Get('candidates')
  @Requires('help-request:review')
  @ApiOkResponse({ type: [CandidateDto] })
  candidates(@Caller() actor: Actor, @Param('id', AnId) id: string, @Query() { kind }: CandidatesDto) {
    return this.assignments.candidatesOf(actor, id, kind);
  }

  @Put('assignment')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  assign(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: AssignHelpRequestDto) {
    return this.shown(actor, this.assignments.assign(actor, id, dto));
  }

  @Put('start')
  @Requires('help-request:handle')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  start(@Caller() actor: Actor, @Param('id', AnId) id: string) {
    return this.shown(actor, this.assignments.start(actor, id));
  }

  @Put('completion')
  @Requires('help-request:handle')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  complete(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: CompletionDto) {
    return this.shown(actor, this.endings.complete(actor, id, dto));
  }

  @Put('withdrawal')
  @Requires('help-request:withdraw')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  withdraw(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.endings.withdraw(actor, id, reason));
  }

  @Put('termination')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  terminate(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: TerminationDto) {
    return this.shown(actor, this.endings.terminate(actor, id, dto));
  }

  @Put('archive')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  archive(@Caller() actor: Actor, @Param('id', AnId) id: string) {
    return this.shown(actor, this.endings.archive(actor, id));
  }

  private async shown(actor: Actor, command: Promise<HelpRequest>): Promise<HelpRequestDetailDto> {
    return this.presenter.one(actor, await command);
  }
}
