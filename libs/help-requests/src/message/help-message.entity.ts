import { BelongsTo, Id, Instant, Name, Note, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import { HelpRequest } from '../request/help-request.entity';

/** 留言 between the applicant and whoever handles the case; it is never changed. */
@TableOf('help_message', { index: [['requestId', 'sentAt']], confidential: ['text'] })
export class HelpMessage {
  @Id() readonly id!: string;
  @Ref() readonly requestId!: string;
  @Word() readonly side!: 'applicant' | 'office';
  @Ref() readonly authorId!: string;
  @Name() readonly authorName!: string;
  @Note() readonly text!: string;
  @Instant() readonly sentAt!: Date;
  @BelongsTo('help_message', 'requestId', () => HelpRequest) readonly request?: never;
}
