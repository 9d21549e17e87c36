import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, SignedIn, type Actor } from '@ipharbor/access';
import { AnId, PageDto, PageOf, ReasonDto } from '@ipharbor/platform/http';
import { Appointments } from './appointments.service';
import { Selection } from './selection.service';
import {
  AppointDto,
  ApplyDto,
  DecideObjectionDto,
  ObjectDto,
  ObjectionDto,
  PublicNoticeDto,
  PublicNoticeRowDto,
  RecommendDto,
  RenewDto,
  ReviewDto,
  SpecialistDto,
  SpecialistPageDto,
  SpecialistRowDto,
  UndertakingsDto,
} from './specialist.dto';
import type { Specialist } from './specialist.entity';
import { SpecialistQueries } from './specialist.queries';

@ApiTags('specialists')
@Controller()
export class SpecialistController {
  constructor(
    private readonly selection: Selection,
    private readonly appointments: Appointments,
    private readonly queries: SpecialistQueries,
  ) {}

  @Get('specialists')
  @Requires('specialist:read')
  @ApiOkResponse({ type: PageOf(SpecialistRowDto) })
  page(@Caller() actor: Actor, @Query() asked: SpecialistPageDto) {
    return this.queries.page(actor, asked);
  }

  /** 公示栏 */
  @Get('specialists/public-notices')
  @SignedIn()
  @ApiOkResponse({ type: PageOf(PublicNoticeRowDto) })
  onNotice(@Query() asked: PageDto) {
    return this.queries.onNotice(asked);
  }

  @Post('specialists/applications')
  @Requires('specialist:apply')
  @ApiCreatedResponse({ type: SpecialistDto })
  apply(@Caller() actor: Actor, @Body() dto: ApplyDto): Promise<SpecialistDto> {
    return this.shown(actor, this.selection.apply(actor, dto));
  }

  @Get('specialists/:id')
  @Requires('specialist:read')
  @ApiOkResponse({ type: SpecialistDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<SpecialistDto> {
    return this.queries.one(actor, id);
  }

  @Put('specialists/:id/recommendation')
  @Requires('specialist:recommend')
  @ApiOkResponse({ type: SpecialistDto })
  recommend(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { words }: RecommendDto) {
    return this.shown(actor, this.selection.recommend(actor, id, words));
  }

  @Put('specialists/:id/review')
  @Requires('specialist:review')
  @ApiOkResponse({ type: SpecialistDto })
  review(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: ReviewDto) {
    return this.shown(actor, this.selection.review(actor, id, dto));
  }

  @Put('specialists/:id/public-notice')
  @Requires('specialist:review')
  @ApiOkResponse({ type: SpecialistDto })
  publish(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { fromOn }: PublicNoticeDto) {
    return this.shown(actor, this.selection.publish(actor, id, fromOn));
  }

  @Put('specialists/:id/undertakings')
  @Requires('specialist:undertake')
  @ApiOkResponse({ type: SpecialistDto })
  undertake(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: UndertakingsDto) {
    return this.shown(actor, this.selection.undertake(actor, id, dto));
  }

  @Put('specialists/:id/rejection')
  @Requires('specialist:review')
  @ApiOkResponse({ type: SpecialistDto })
  reject(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.selection.reject(actor, id, reason));
  }

  @Put('specialists/:id/withdrawal')
  @Requires('specialist:apply')
  @ApiOkResponse({ type: SpecialistDto })
  withdraw(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.selection.withdraw(actor, id, reason));
  }

  @Post('specialists/:id/objections')
  @Requires('specialist:object')
  @ApiCreatedResponse({ type: ObjectionDto })
  async object(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: ObjectDto): Promise<ObjectionDto> {
    return ObjectionDto.from(await this.selection.object(actor, id, dto));
  }

  @Put('specialist-objections/:id/decision')
  @Requires('specialist:review')
  @ApiOkResponse({ type: ObjectionDto })
  async decide(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() dto: DecideObjectionDto,
  ): Promise<ObjectionDto> {
    return ObjectionDto.from(await this.selection.decideObjection(actor, id, dto));
  }

  @Put('specialists/:id/appointment')
  @Requires('specialist:appoint')
  @ApiOkResponse({ type: SpecialistDto })
  appoint(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: AppointDto) {
    return this.shown(actor, this.appointments.appoint(actor, id, dto));
  }

  @Put('specialists/:id/duty')
  @Requires('specialist:supervise')
  @ApiOkResponse({ type: SpecialistDto })
  takeUp(@Caller() actor: Actor, @Param('id', AnId) id: string) {
    return this.shown(actor, this.appointments.takeUp(actor, id));
  }

  @Put('specialists/:id/suspension')
  @Requires('specialist:supervise')
  @ApiOkResponse({ type: SpecialistDto })
  suspend(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.appointments.suspend(actor, id, reason));
  }

  @Put('specialists/:id/resumption')
  @Requires('specialist:supervise')
  @ApiOkResponse({ type: SpecialistDto })
  resume(@Caller() actor: Actor, @Param('id', AnId) id: string) {
    return this.shown(actor, this.appointments.resume(actor, id));
  }

  @Put('specialists/:id/renewal')
  @Requires('specialist:supervise')
  @ApiOkResponse({ type: SpecialistDto })
  renew(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { years }: RenewDto) {
    return this.shown(actor, this.appointments.renew(actor, id, years));
  }

  @Put('specialists/:id/resignation')
  @Requires('specialist:apply')
  @ApiOkResponse({ type: SpecialistDto })
  resign(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.appointments.resign(actor, id, reason));
  }

  @Put('specialists/:id/dismissal')
  @Requires('specialist:supervise')
  @ApiOkResponse({ type: SpecialistDto })
  dismiss(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, this.appointments.dismiss(actor, id, reason));
  }

  private async shown(actor: Actor, done: Promise<Specialist>): Promise<SpecialistDto> {
    return this.queries.detail(actor, await done);
  }
}
