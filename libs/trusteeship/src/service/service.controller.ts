import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf, ReasonDto } from '@ipharbor/platform/http';
import { MeterQueries } from './meter.queries';
import {
  AskStatementDto,
  ConfirmServiceDto,
  LogForManyDto,
  LogServiceDto,
  MeterDto,
  ServiceDto,
  ServicePageDto,
  ServicesLoggedDto,
  StatementDto,
} from './service.dto';
import { ServicePresenter } from './service.presenter';
import { ServiceQueries } from './service.queries';
import type { ServiceRecord } from './service-record.entity';
import { Services } from './services';

/** 服务登记、确认、计量、对账。 */
@ApiTags('services')
@Controller()
export class ServiceController {
  constructor(
    private readonly services: Services,
    private readonly queries: ServiceQueries,
    private readonly meters: MeterQueries,
    private readonly presenter: ServicePresenter,
  ) {}

  @Get('services')
  @Requires('service:read')
  @ApiOkResponse({ type: PageOf(ServiceDto) })
  page(@Caller() actor: Actor, @Query() asked: ServicePageDto) {
    return this.queries.page(actor, asked);
  }

  @Get('services/:id')
  @Requires('service:read')
  @ApiOkResponse({ type: ServiceDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<ServiceDto> {
    return this.queries.one(actor, id);
  }

  /** One form for firms of several agreements of the agency: all are logged, or none. */
  @Post('services')
  @Requires('service:log')
  @ApiCreatedResponse({ type: ServicesLoggedDto })
  async logForMany(@Caller() actor: Actor, @Body() dto: LogForManyDto): Promise<ServicesLoggedDto> {
    return this.logged(actor, await this.services.logForMany(actor, dto));
  }

  /** One form for one to fifty firms of an agreement. */
  @Post('agreements/:id/services')
  @Requires('service:log')
  @ApiCreatedResponse({ type: ServicesLoggedDto })
  async log(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() dto: LogServiceDto,
  ): Promise<ServicesLoggedDto> {
    return this.logged(actor, await this.services.log(actor, id, dto));
  }

  @Get('agreements/:id/meter')
  @Requires('service:read')
  @ApiOkResponse({ type: [MeterDto] })
  meter(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<MeterDto[]> {
    return this.meters.of(actor, id);
  }

  @Get('agreements/:id/statement')
  @Requires('service:read')
  @ApiOkResponse({ type: StatementDto })
  statement(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Query() { quarter }: AskStatementDto,
  ): Promise<StatementDto> {
    return this.meters.statement(actor, id, quarter);
  }

  @Put('services/:id/confirmation')
  @Requires('service:confirm')
  @ApiOkResponse({ type: ServiceDto })
  async confirm(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: ConfirmServiceDto) {
    return this.shown(actor, await this.services.confirm(actor, id, dto));
  }

  /** Freezes the item until the dispute is settled. */
  @Put('services/:id/dispute')
  @Requires('service:confirm')
  @ApiOkResponse({ type: ServiceDto })
  async dispute(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, await this.services.dispute(actor, id, reason));
  }

  /** The bureau finds that the service was rendered. */
  @Put('services/:id/settlement')
  @Requires('service:settle')
  @ApiOkResponse({ type: ServiceDto })
  async uphold(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, await this.services.uphold(actor, id, reason));
  }

  @Put('services/:id/withdrawal')
  @Requires('service:withdraw')
  @ApiOkResponse({ type: ServiceDto })
  async withdraw(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto) {
    return this.shown(actor, await this.services.withdraw(actor, id, reason));
  }

  private async shown(actor: Actor, service: ServiceRecord): Promise<ServiceDto> {
    return (await this.presenter.many(actor, [service]))[0];
  }

  private async logged(actor: Actor, records: readonly ServiceRecord[]): Promise<ServicesLoggedDto> {
    const services = await this.presenter.many(actor, records);
    return { batchId: services[0].batchId, count: services.length, services };
  }
}
