import { ChoiceField, CountField, IdField, TextField, TextsField } from '@ipharbor/platform/http';
import { smsTemplateStatuses } from './sms-template.entity';

export class SmsTemplateDto {
  @IdField() readonly id!: string;
  @TextField() readonly code!: string;
  @TextField({ max: 500, description: 'the words, {name} where a variable goes, without the signature' })
  readonly text!: string;
  @TextsField() readonly variables!: string[];
  @TextsField({ description: 'titles of the messages that are sent by it' }) readonly usedFor!: string[];
  @ChoiceField(smsTemplateStatuses) readonly status!: string;
  @TextField({ nullable: true, description: 'the number that the gateway knows it by' })
  readonly providerId!: string | null;
  @TextField({ nullable: true, max: 500 }) readonly verdict!: string | null;
  @CountField({ description: 'segments of the words alone, with the signature' }) readonly segments!: number;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}

export class ReviseSmsTemplateDto {
  @TextField({ max: 500 }) readonly text!: string;
}

export class ApproveSmsTemplateDto {
  @TextField({ max: 64, pattern: /^[\w-]+$/, description: 'the number of the approved template' })
  readonly providerId!: string;
}

export class RejectSmsTemplateDto {
  @TextField({ max: 500, description: 'what the operator said' }) readonly reason!: string;
}
