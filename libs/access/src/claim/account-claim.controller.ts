import { Body, Controller, Get, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnId, PageOf, Replay, SeenVersion, Uploaded, validation, type Upload } from '@ipharbor/platform/http';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor';
import { Caller, Public, Requires } from '../requires';
import {
  ApprovedClaimDto,
  ClaimDto,
  ClaimPageDto,
  ClaimReceiptDto,
  NewClaimDto,
  RejectionDto,
} from './account-claim.dto';
import { AccountClaims } from './account-claims';

@ApiTags('access')
@Controller('account-claims')
export class AccountClaimController {
  constructor(private readonly claims: AccountClaims) {}

  @Post()
  @Public()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: NewClaimDto })
  @ApiCreatedResponse({ type: ClaimReceiptDto })
  async submit(@Req() request: FastifyRequest, @Uploaded() licence: Upload): Promise<ClaimReceiptDto> {
    const dto = (await validation().transform(licence.fields, { type: 'body', metatype: NewClaimDto })) as NewClaimDto;
    const source = { accountId: null, actingAs: null, requestId: request.id, sourceIp: request.ip };
    const { id, subjectName } = await this.claims.submit(source, dto, licence);
    return { id, subjectName };
  }

  @Get()
  @Requires('account-claim:read')
  @ApiOkResponse({ type: PageOf(ClaimDto) })
  async page(@Caller() actor: Actor, @Query() filter: ClaimPageDto) {
    const page = await this.claims.page(actor, filter);
    const claims = await this.claims.byIds(page.items.map(({ id }) => id));
    return { ...page, items: claims.map((claim) => ClaimDto.from(actor, claim)) };
  }

  @Put(':id/approval')
  @Requires('account-claim:decide')
  @Replay('status-only')
  @ApiOkResponse({ type: ApprovedClaimDto })
  async approve(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
  ): Promise<ApprovedClaimDto> {
    const { claim, invitation } = await this.claims.approve(actor, id, version);
    const { username, code, validUntil } = invitation;
    return { claim: ClaimDto.from(actor, claim), username, code, validUntil: validUntil.toISOString() };
  }

  @Put(':id/rejection')
  @Requires('account-claim:decide')
  @ApiOkResponse({ type: ClaimDto })
  async reject(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() { reason }: RejectionDto,
  ) {
    return ClaimDto.from(actor, await this.claims.reject(actor, id, version, reason));
  }
}
