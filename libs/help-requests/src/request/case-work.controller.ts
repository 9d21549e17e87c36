import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, DayField } from '@ipharbor/platform/http';
import { ConsentDto, MediationResultDto, ProposeMediationDto, SessionDto } from '../mediation/mediation.dto';
import { Mediations } from '../mediation/mediations';
import { CaseMessages } from '../message/case-messages';
import { WriteMessageDto } from '../message/message.dto';
import { IssueOpinionDto } from '../opinion/opinion.dto';
import { Opinions } from '../opinion/opinions';
import { RateDto, RectifyDto } from '../rating/rating.dto';
import { Ratings } from '../rating/ratings';
import { OpenReporterDto, ReporterDto, ReporterOpenedDto } from '../report/reporter.dto';
import { Reporters } from '../report/reporters';
import { TransferDto, TransferReceiptDto } from '../transfer/transfer.dto';
import { Transfers } from '../transfer/transfers';
import type { HelpRequest } from './help-request.entity';
import { HelpRequestPresenter } from './help-request.presenter';
import { HelpRequestDetailDto } from './help-request-view.dto';

class AskConfirmationDto {
  @DayField({ description: 'on which both asked the court' }) readonly onDay!: string;
}

/** What is done in a case: messages, opinions, mediation, transfer, rating. */
@Controller('help-requests/:id')
export class CaseWorkController {
  constructor(
    private readonly messages: CaseMessages,
    private readonly opinions: Opinions,
    private readonly mediations: Mediations,
    private readonly transfers: Transfers,
    private readonly ratings: Ratings,
    private readonly reporters: Reporters,
    private readonly presenter: HelpRequestPresenter,
  ) {}

  @Post('messages')
  @Requires('help-request:message')
  @ApiCreatedResponse({ type: HelpRequestDetailDto })
  write(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { text }: WriteMessageDto) {
    return this.shown(actor, this.messages.write(actor, id, text));
  }

  @Post('opinions')
  @Requires('help-request:handle')
  @ApiCreatedResponse({ type: HelpRequestDetailDto })
  issue(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: IssueOpinionDto) {
    return this.shown(actor, this.opinions.issue(actor, id, dto));
  }

  @Post('transfers')
  @Requires('help-request:review')
  @ApiCreatedResponse({ type: HelpRequestDetailDto })
  transfer(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: TransferDto) {
    return this.shown(actor, this.transfers.transfer(actor, id, dto));
  }

  @Put('transfers/:transferId/receipt')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  receive(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('transferId', AnId) transferId: string,
    @Body() dto: TransferReceiptDto,
  ) {
    return this.shown(actor, this.transfers.receive(actor, id, transferId, dto));
  }

  @Post('mediations')
  @Requires('help-request:handle')
  @ApiCreatedResponse({ type: HelpRequestDetailDto })
  propose(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: ProposeMediationDto) {
    return this.shown(actor, this.mediations.propose(actor, id, dto));
  }

  @Put('mediations/:mediationId/consent')
  @Requires('help-request:handle')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  consent(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('mediationId', AnId) mediationId: string,
    @Body() dto: ConsentDto,
  ) {
    return this.shown(actor, this.mediations.consent(actor, id, mediationId, dto));
  }

  @Post('mediations/:mediationId/sessions')
  @Requires('help-request:handle')
  @ApiCreatedResponse({ type: HelpRequestDetailDto })
  meet(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('mediationId', AnId) mediationId: string,
    @Body() dto: SessionDto,
  ) {
    return this.shown(actor, this.mediations.meet(actor, id, mediationId, dto));
  }

  @Put('mediations/:mediationId/result')
  @Requires('help-request:handle')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  end(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('mediationId', AnId) mediationId: string,
    @Body() dto: MediationResultDto,
  ) {
    return this.shown(actor, this.mediations.end(actor, id, mediationId, dto));
  }

  /** Both parties have asked the court to confirm the agreement. */
  @Put('mediations/:mediationId/confirmation')
  @Requires('help-request:handle')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  askConfirmation(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('mediationId', AnId) mediationId: string,
    @Body() { onDay }: AskConfirmationDto,
  ) {
    return this.shown(actor, this.mediations.askConfirmation(actor, id, mediationId, onDay));
  }

  @Put('rating')
  @Requires('help-request:rate')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  rate(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: RateDto) {
    return this.shown(actor, this.ratings.rate(actor, id, dto));
  }

  /** A bad rating was called back and put right. */
  @Put('rectification')
  @Requires('help-request:review')
  @ApiOkResponse({ type: HelpRequestDetailDto })
  rectify(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: RectifyDto) {
    return this.shown(actor, this.ratings.rectify(actor, id, dto));
  }

  /** Who reported: to those who need to know; each reading is recorded. */
  @Get('reporter')
  @Requires('help-reporter:read')
  @ApiOkResponse({ type: ReporterDto })
  reporter(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<ReporterDto> {
    return this.reporters.read(actor, id);
  }

  /** The head of the desk gives one person access to the identity of the reporter, until a day. */
  @Put('reporter/access')
  @Requires('help-reporter:open')
  @ApiOkResponse({ type: ReporterOpenedDto })
  async openReporter(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: OpenReporterDto) {
    await this.reporters.open(actor, id, dto);
    return { opened: true };
  }

  private async shown(actor: Actor, command: Promise<HelpRequest>): Promise<HelpRequestDetailDto> {
    return this.presenter.one(actor, await command);
  }
}
