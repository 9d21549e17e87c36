import { BelongsTo, Doc, Flag, Id, Instant, Ref, TableOf } from '@ipharbor/platform/persistence';
import { HelpRequest } from '../request/help-request.entity';

/** 举报人身份, sealed, apart from the case: no list, export, search or event holds a word of it. */
@TableOf('help_reporter', { unique: [['requestId']], confidential: ['sealed'] })
export class HelpReporter {
  @Id() readonly id!: string;
  @Ref() readonly requestId!: string;
  @Doc() readonly sealed!: string;
  /** 实名 */
  @Flag() readonly isNamed!: boolean;
  @Instant() readonly sealedAt!: Date;
  @BelongsTo('help_reporter', 'requestId', () => HelpRequest) readonly request?: never;
}
