import { BelongsTo, Hash, Id, Instant, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { HelpRequest } from '../request/help-request.entity';

/** 回执上的查询码, 短信查询码, 评价码 */
export const codePurposes = ['receipt', 'message', 'rating'] as const;
export type CodePurpose = (typeof codePurposes)[number];

/** A code that opens one thing of one case once. Its hash alone is kept. */
@TableOf('help_code', { unique: [['codeHash']], index: [['requestId', 'purpose']] })
export class ProgressCode {
  @Id() readonly id!: string;
  @Ref() readonly requestId!: string;
  @Hash() readonly codeHash!: string;
  @Word() readonly purpose!: CodePurpose;
  @Instant() readonly validUntil!: Date;
  @Instant({ nullable: true }) usedAt: Date | null = null;
  @Version() version: number = 1;
  @BelongsTo('help_code', 'requestId', () => HelpRequest) readonly request?: never;
}
