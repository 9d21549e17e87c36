import { Body, Controller, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Public } from '@ipharbor/access';
import { AppConfig } from '@ipharbor/platform/config';
import { Uploaded, type Upload } from '@ipharbor/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { publicSource } from '../public-source';
import {
  DraftDto,
  DraftFileDto,
  ReceiptDto,
  ResumeCodeDto,
  ResumeDraftDto,
  SaveDraftDto,
  SubmitDraftDto,
} from './help-draft.dto';
import type { HelpDraft } from './help-draft.entity';
import { HelpDrafts } from './help-drafts';

/** Holds the key of the draft; scripts cannot read it, and other sites cannot make the browser send it. */
const cookie = 'ipharbor_help_draft';
const days = 14;

/** The wizard, for everybody, without signing in: one draft per browser, opened by a cookie. */
@Controller('help-drafts')
export class HelpDraftController {
  constructor(
    private readonly drafts: HelpDrafts,
    private readonly config: AppConfig,
  ) {}

  @Post()
  @Public()
  @ApiCreatedResponse({ type: DraftDto })
  async begin(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() dto: SaveDraftDto,
  ): Promise<DraftDto> {
    const { key, draft } = await this.drafts.begin(publicSource(request), dto);
    this.hand(reply, key);
    return this.shown(draft);
  }

  @Get('current')
  @Public()
  @ApiOkResponse({ type: DraftDto })
  async current(@Req() request: FastifyRequest): Promise<DraftDto> {
    return this.shown(await this.drafts.of(keyOf(request)));
  }

  @Put('current')
  @Public()
  @ApiOkResponse({ type: DraftDto })
  async save(@Req() request: FastifyRequest, @Body() dto: SaveDraftDto): Promise<DraftDto> {
    return this.shown(await this.drafts.save(keyOf(request), dto));
  }

  /** A one-time code with which it is resumed on another device. */
  @Post('current/resume-code')
  @Public()
  @ApiCreatedResponse({ type: ResumeCodeDto })
  async offerResume(@Req() request: FastifyRequest): Promise<ResumeCodeDto> {
    const { code, validUntil } = await this.drafts.offerResume(keyOf(request));
    return { code, validUntil: validUntil.toISOString() };
  }

  @Post('resumption')
  @Public()
  @ApiCreatedResponse({ type: DraftDto })
  async resume(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() { code }: ResumeDraftDto,
  ): Promise<DraftDto> {
    const { key, draft } = await this.drafts.resume(publicSource(request), code);
    this.hand(reply, key);
    return this.shown(draft);
  }

  @Post('current/files')
  @Public()
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ type: DraftFileDto })
  async addFile(@Req() request: FastifyRequest, @Uploaded() upload: Upload): Promise<DraftFileDto> {
    const { id, fileName, bytes } = await this.drafts.addFile(publicSource(request), keyOf(request), upload);
    return { id, fileName, bytes };
  }

  /** Files it: the receipt. */
  @Post('current/submission')
  @Public()
  @HttpCode(201)
  @ApiCreatedResponse({ type: ReceiptDto })
  async submit(@Req() request: FastifyRequest, @Body() { reporter }: SubmitDraftDto): Promise<ReceiptDto> {
    const { request: made, code } = await this.drafts.submit(publicSource(request), keyOf(request), reporter);
    return { id: made.id, number: made.number, status: made.status, acceptBy: made.acceptBy!, progressCode: code };
  }

  private async shown(draft: HelpDraft): Promise<DraftDto> {
    const files = await this.drafts.files(draft);
    const { content, step, savedAt } = draft;
    return {
      ...{ content, step, savedAt: savedAt.toISOString() },
      files: files.map(({ id, fileName, bytes }) => ({ id, fileName, bytes })),
    };
  }

  private hand(reply: FastifyReply, key: string): void {
    const secure = this.config.PUBLIC_URL?.startsWith('https:') ?? false;
    const kept = { httpOnly: true, sameSite: 'strict', secure, maxAge: days * 86_400 } as const;
    void reply.setCookie(cookie, key, { path: '/api/v1/help-drafts', ...kept });
  }
}

const keyOf = ({ cookies }: FastifyRequest): string | undefined => cookies[cookie];
