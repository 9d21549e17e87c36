import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnId, PageOf, Replay, SeenVersion, ReasonDto } from '@ipharbor/platform/http';
import type { Actor } from '../actor';
import { Caller, Requires } from '../requires';
import { Sessions } from '../session/sessions';
import { AccountList } from './account-list';
import { AccountSecurity } from './account-security';
import {
  AccountDto,
  AccountListDto,
  AccountPageDto,
  AuthoriseDto,
  ChangeAccountDto,
  InvitationDto,
  InvitationListDto,
  NewAccountDto,
  OpenSessionDto,
  OpenSessionsDto,
} from './account.dto';
import { AccountQueries } from './account.queries';
import { Accounts } from './accounts';
import { activationSlips } from './activation-slips';

/** Codes in answers are told once: a replay of the request tells the status alone. */
@ApiTags('access')
@Controller('accounts')
export class AccountController {
  constructor(
    private readonly accounts: Accounts,
    private readonly list: AccountList,
    private readonly security: AccountSecurity,
    private readonly queries: AccountQueries,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @Requires('account:read')
  @ApiOkResponse({ type: PageOf(AccountDto) })
  page(@Caller() actor: Actor, @Query() filter: AccountPageDto) {
    return this.queries.page(actor, filter);
  }

  @Get(':id')
  @Requires('account:read')
  @ApiOkResponse({ type: AccountDto })
  detail(@Caller() actor: Actor, @Param('id', AnId) id: string) {
    return this.queries.detail(actor, id);
  }

  @Post()
  @Requires('account:create')
  @Replay('status-only')
  @ApiCreatedResponse({ type: InvitationDto })
  async create(@Caller() actor: Actor, @Body() dto: NewAccountDto) {
    return InvitationDto.from(await this.accounts.invite(actor, dto));
  }

  @Post('import')
  @Requires('account:create')
  @Replay('status-only')
  @ApiCreatedResponse({ type: InvitationListDto })
  async import(@Caller() actor: Actor, @Body() { rows }: AccountListDto): Promise<InvitationListDto> {
    const invitations = await this.list.invite(actor, rows);
    return { items: invitations.map((one) => InvitationDto.from(one)), printable: activationSlips(invitations) };
  }

  @Patch(':id')
  @Requires('account:change')
  @ApiOkResponse({ type: AccountDto })
  async change(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() dto: ChangeAccountDto,
  ) {
    await this.accounts.change(actor, id, version, dto);
    return this.queries.detail(actor, id);
  }

  @Put(':id/disabling')
  @Requires('account:disable')
  @ApiOkResponse({ type: AccountDto })
  async disable(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() { reason }: ReasonDto,
  ) {
    await this.accounts.disable(actor, id, version, reason);
    return this.queries.detail(actor, id);
  }

  @Put(':id/enabling')
  @Requires('account:disable')
  @ApiOkResponse({ type: AccountDto })
  async enable(@Caller() actor: Actor, @Param('id', AnId) id: string, @SeenVersion() version: number) {
    await this.accounts.enable(actor, id, version);
    return this.queries.detail(actor, id);
  }

  @Put(':id/roles')
  @Requires('account:authorise')
  @ApiOkResponse({ type: AccountDto })
  async authorise(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() { roles }: AuthoriseDto,
  ) {
    await this.accounts.authorise(actor, id, version, roles);
    return this.queries.detail(actor, id);
  }

  @Put(':id/password-reset')
  @Requires('account:reset')
  @Replay('status-only')
  @ApiOkResponse({ type: InvitationDto })
  async reset(@Caller() actor: Actor, @Param('id', AnId) id: string) {
    return InvitationDto.from(await this.security.reset(actor, id));
  }

  @Put(':id/unlocking')
  @Requires('account:reset')
  @ApiOkResponse({ type: AccountDto })
  async unlock(@Caller() actor: Actor, @Param('id', AnId) id: string) {
    await this.security.unlock(actor, id);
    return this.queries.detail(actor, id);
  }

  @Get(':id/sessions')
  @Requires('session:read')
  @ApiOkResponse({ type: OpenSessionsDto })
  async openSessions(@Param('id', AnId) id: string): Promise<OpenSessionsDto> {
    return { items: (await this.sessions.ofAccount(id)).map((session) => OpenSessionDto.from(session)) };
  }

  @Put(':id/sessions-end')
  @Requires('session:end')
  @HttpCode(204)
  @ApiNoContentResponse()
  endSessions(@Caller() actor: Actor, @Param('id', AnId) id: string) {
    return this.security.endSessions(actor, id);
  }
}
