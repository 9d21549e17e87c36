import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, download, PageOf, ReasonDto, SeenVersion } from '@ipharbor/platform/http';
import { ProposedTermsDto } from '../terms/terms.dto';
import {
  AccedeDto,
  AgreementPageDto,
  CounterOfferDto,
  DraftAgreementDto,
  FilingDto,
  HandOverDto,
  LeaveDto,
  OfferDto,
  RenewDto,
  SignDto,
  SuspendDto,
  TerminateDto,
} from './agreement.dto';
import type { Agreement } from './agreement.entity';
import { AgreementPresenter } from './agreement.presenter';
import { AgreementQueries } from './agreement.queries';
import { AgreementText } from './agreement-text';
import { AgreementDetailDto, AgreementDto } from './agreement-view.dto';
import { Agreements } from './agreements';
import { Clients } from './clients';
import { Courses } from './courses';
import { Renewals } from './renewals';
import { Signing } from './signing';

/** 托管协议 from the draft to the archive. */
@ApiTags('agreements')
@Controller('agreements')
export class AgreementController {
  constructor(
    private readonly agreements: Agreements,
    private readonly signing: Signing,
    private readonly courses: Courses,
    private readonly renewals: Renewals,
    private readonly clients: Clients,
    private readonly queries: AgreementQueries,
    private readonly presenter: AgreementPresenter,
    private readonly text: AgreementText,
  ) {}

  @Get()
  @Requires('agreement:read')
  @ApiOkResponse({ type: PageOf(AgreementDto) })
  page(@Caller() actor: Actor, @Query() asked: AgreementPageDto) {
    return this.queries.page(actor, asked);
  }

  @Post()
  @Requires('agreement:draft')
  @ApiCreatedResponse({ type: AgreementDetailDto })
  draft(@Caller() actor: Actor, @Body() dto: DraftAgreementDto): Promise<AgreementDetailDto> {
    return this.shown(actor, this.agreements.draft(actor, dto));
  }

  @Get(':id')
  @Requires('agreement:read')
  @ApiOkResponse({ type: AgreementDetailDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<AgreementDetailDto> {
    return this.queries.one(actor, id);
  }

  /** Rewrites a draft; what was offered is answered by a new version. */
  @Put(':id')
  @Requires('agreement:draft')
  @ApiOkResponse({ type: AgreementDetailDto })
  rewrite(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() dto: ProposedTermsDto,
  ): Promise<AgreementDetailDto> {
    return this.shown(actor, this.agreements.rewrite(actor, id, version, dto));
  }

  @Put(':id/offer')
  @Requires('agreement:negotiate')
  @ApiOkResponse({ type: AgreementDetailDto })
  offer(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: OfferDto): Promise<AgreementDetailDto> {
    return this.shown(actor, this.agreements.offer(actor, id, dto));
  }

  @Put(':id/counter-offer')
  @Requires('agreement:negotiate')
  @ApiOkResponse({ type: AgreementDetailDto })
  counterOffer(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: CounterOfferDto) {
    return this.shown(actor, this.agreements.counterOffer(actor, id, dto));
  }

  /** No to an offer, or to an amendment. */
  @Put(':id/declination')
  @Requires('agreement:negotiate')
  @ApiOkResponse({ type: AgreementDetailDto })
  decline(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.agreements.decline(actor, id, reason));
  }

  @Put(':id/withdrawal')
  @Requires('agreement:negotiate')
  @ApiOkResponse({ type: AgreementDetailDto })
  withdraw(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.agreements.withdraw(actor, id, reason));
  }

  /** One party's signature under the version that is proposed. */
  @Put(':id/signature')
  @Requires('agreement:sign')
  @ApiOkResponse({ type: AgreementDetailDto })
  sign(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: SignDto): Promise<AgreementDetailDto> {
    return this.shown(actor, this.signing.sign(actor, id, dto));
  }

  @Put(':id/filing')
  @Requires('agreement:file')
  @ApiOkResponse({ type: AgreementDetailDto })
  file(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: FilingDto): Promise<AgreementDetailDto> {
    return this.shown(actor, this.courses.file(actor, id, dto));
  }

  @Put(':id/suspension')
  @Requires('agreement:suspend')
  @ApiOkResponse({ type: AgreementDetailDto })
  suspend(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: SuspendDto) {
    return this.shown(actor, this.courses.suspend(actor, id, dto));
  }

  @Put(':id/resumption')
  @Requires('agreement:suspend')
  @ApiOkResponse({ type: AgreementDetailDto })
  resume(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<AgreementDetailDto> {
    return this.shown(actor, this.courses.resume(actor, id));
  }

  @Put(':id/termination')
  @Requires('agreement:terminate')
  @ApiOkResponse({ type: AgreementDetailDto })
  terminate(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: TerminateDto) {
    return this.shown(actor, this.courses.terminate(actor, id, dto));
  }

  /** One step of the hand-over list. */
  @Put(':id/hand-over')
  @Requires('agreement:hand-over')
  @ApiOkResponse({ type: AgreementDetailDto })
  handOver(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: HandOverDto) {
    return this.shown(actor, this.courses.handOver(actor, id, dto));
  }

  /** Answers the successor, offered to the other side. */
  @Put(':id/renewal')
  @Requires('agreement:renew')
  @ApiOkResponse({ type: AgreementDetailDto })
  renew(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: RenewDto): Promise<AgreementDetailDto> {
    return this.shown(actor, this.renewals.renew(actor, id, dto));
  }

  @Put(':id/archive')
  @Requires('agreement:archive')
  @ApiOkResponse({ type: AgreementDetailDto })
  archive(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<AgreementDetailDto> {
    return this.shown(actor, this.courses.archive(actor, id));
  }

  /** A new version of what is in force, for both to sign. */
  @Post(':id/amendments')
  @Requires('agreement:negotiate')
  @ApiCreatedResponse({ type: AgreementDetailDto })
  amend(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: CounterOfferDto) {
    return this.shown(actor, this.agreements.amend(actor, id, dto));
  }

  /** A firm of the cluster takes the framework as it is. */
  @Post(':id/accessions')
  @Requires('agreement:accede')
  @ApiCreatedResponse({ type: AgreementDetailDto })
  async accede(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: AccedeDto) {
    await this.clients.accede(actor, id, dto);
    return this.queries.one(actor, id);
  }

  @Put(':id/accessions/:clientId/end')
  @Requires('agreement:accede')
  @ApiOkResponse({ type: AgreementDetailDto })
  async leave(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('clientId', AnId) clientId: string,
    @Body() dto: LeaveDto,
  ): Promise<AgreementDetailDto> {
    await this.clients.leave(actor, id, clientId, dto);
    return this.queries.one(actor, id);
  }

  /** The signed text; of an acceded framework also for the firm. */
  @Get(':id/versions/:n.pdf')
  @Requires('agreement:read')
  pdf(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('n', ParseIntPipe) n: number,
  ): Promise<StreamableFile> {
    return this.printed(actor, id, n, 'pdf');
  }

  @Get(':id/versions/:n.docx')
  @Requires('agreement:read')
  docx(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('n', ParseIntPipe) n: number,
  ): Promise<StreamableFile> {
    return this.printed(actor, id, n, 'docx');
  }

  private async printed(actor: Actor, id: string, n: number, format: 'pdf' | 'docx'): Promise<StreamableFile> {
    const { document, content, fileName } = await this.text.open(actor, id, n, format);
    return download(content, fileName, document.mediaType, document.bytes);
  }

  private async shown(actor: Actor, command: Promise<Agreement>): Promise<AgreementDetailDto> {
    return this.presenter.one(actor, await command);
  }
}
