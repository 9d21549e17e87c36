import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AppConfig } from '@ipharbor/platform/config';
import { SeenVersion } from '@ipharbor/platform/http';
import { declaredTemplates } from '../kind/declared-templates';
import { kindOf } from '../kind/notification-kinds';
import { segmentsOf, signed } from './segments';
import { ApproveSmsTemplateDto, RejectSmsTemplateDto, ReviseSmsTemplateDto, SmsTemplateDto } from './sms-template.dto';
import { smsTemplateLifecycle, type SmsTemplate } from './sms-template.entity';
import { SmsTemplates } from './sms-templates';

/** 短信模板, as declared by what is sent, and what the operator said of each. */
@Controller('sms-templates')
export class SmsTemplateController {
  constructor(
    private readonly templates: SmsTemplates,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @Requires('sms-template:read')
  @ApiOkResponse({ type: [SmsTemplateDto] })
  async all(@Caller() actor: Actor): Promise<SmsTemplateDto[]> {
    return [...(await this.templates.all()).values()].map((template) => this.dto(actor, template));
  }

  /** New words: they are a draft until they are approved again. */
  @Put(':code/text')
  @Requires('sms-template:change')
  @ApiOkResponse({ type: SmsTemplateDto })
  async revise(
    @Caller() actor: Actor,
    @Param('code') code: string,
    @SeenVersion() version: number,
    @Body() { text }: ReviseSmsTemplateDto,
  ): Promise<SmsTemplateDto> {
    return this.dto(actor, await this.templates.revise(actor, code, text, version));
  }

  @Put(':code/submission')
  @Requires('sms-template:change')
  @ApiOkResponse({ type: SmsTemplateDto })
  async submit(
    @Caller() actor: Actor,
    @Param('code') code: string,
    @SeenVersion() version: number,
  ): Promise<SmsTemplateDto> {
    return this.dto(actor, await this.templates.submit(actor, code, version));
  }

  @Put(':code/approval')
  @Requires('sms-template:change')
  @ApiOkResponse({ type: SmsTemplateDto })
  async approve(
    @Caller() actor: Actor,
    @Param('code') code: string,
    @SeenVersion() version: number,
    @Body() { providerId }: ApproveSmsTemplateDto,
  ): Promise<SmsTemplateDto> {
    return this.dto(actor, await this.templates.approve(actor, code, providerId, version));
  }

  @Put(':code/rejection')
  @Requires('sms-template:change')
  @ApiOkResponse({ type: SmsTemplateDto })
  async reject(
    @Caller() actor: Actor,
    @Param('code') code: string,
    @SeenVersion() version: number,
    @Body() { reason }: RejectSmsTemplateDto,
  ): Promise<SmsTemplateDto> {
    return this.dto(actor, await this.templates.reject(actor, code, reason, version));
  }

  private dto(actor: Actor, template: SmsTemplate): SmsTemplateDto {
    const { id, code, text, status, providerId, verdict, version } = template;
    const { variables = [], kinds = [] } = declaredTemplates().get(code) ?? {};
    const mayChange = actor.permissions.has('sms-template:change');
    return {
      ...{ id, code, text, status, providerId, verdict, version },
      variables: [...variables],
      usedFor: kinds.flatMap((kind) => kindOf(kind)?.zh.title ?? []),
      segments: segmentsOf(signed(this.config.SMS_SIGNATURE, text)),
      allowedActions: mayChange ? smsTemplateLifecycle.actionsFrom(status) : [],
    };
  }
}
