import { ChoiceField, IdField, InstantField, TextField } from '@ipharbor/platform/http';
import type { HelpMessage } from './help-message.entity';

export class WriteMessageDto {
  @TextField({ max: 2000 }) readonly text!: string;
}

export class CaseMessageDto extends WriteMessageDto {
  @IdField() readonly id!: string;
  @ChoiceField(['applicant', 'office']) readonly side!: 'applicant' | 'office';
  @TextField() readonly authorName!: string;
  @InstantField() readonly sentAt!: string;

  static from({ id, side, authorName, text, sentAt }: HelpMessage): CaseMessageDto {
    return { id, side, authorName, text, sentAt: sentAt.toISOString() };
  }
}
