import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Code, Day, Doc, Id, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import { HelpRequest } from '../request/help-request.entity';

/** 咨询指导意见, 侵权判定参考意见, 解决方案, 风险预警, 现场服务记录 */
export const opinionKinds = ['consultation', 'infringement', 'solution', 'early-warning', 'on-site'] as const;
export type OpinionKind = (typeof opinionKinds)[number];

/** 意见: given for reference, as an official document. */
@TableOf('help_opinion', { index: [['requestId']], confidential: ['content'] })
export class HelpOpinion {
  @Id() readonly id!: string;
  @Ref() readonly requestId!: string;
  @Word() readonly kind!: OpinionKind;
  @Doc() readonly content!: { readonly text: string };
  @Ref() readonly documentId!: string;
  @Code() readonly documentNo!: string;
  @Day() readonly issuedOn!: IsoDay;
  @Ref() readonly issuedById!: string;
  @BelongsTo('help_opinion', 'requestId', () => HelpRequest) readonly request?: never;
}
