import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Code, Day, Doc, Id, Line, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { helpProblem } from '../help-requests.problems';
import { HelpRequest } from '../request/help-request.entity';

/** 受理通知书, 不予受理决定书, 补正通知书, 申诉决定书, 移送函, 终止通知书, 办结告知书 */
export const noticeKinds = [
  'acceptance',
  'refusal',
  'supplement',
  'appeal-decision',
  'transfer',
  'termination',
  'completion',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeNames: Readonly<Record<NoticeKind, string>> = {
  acceptance: '受理通知书',
  refusal: '不予受理决定书',
  supplement: '补正通知书',
  'appeal-decision': '申诉决定书',
  transfer: '移送函',
  termination: '终止通知书',
  completion: '办结告知书',
};

/** 直接送达, 电子送达, 邮寄送达, 留置送达, 公告送达 */
export const serviceModes = ['in-person', 'electronic', 'post', 'left', 'public-notice'] as const;
export type ServiceMode = (typeof serviceModes)[number];

export interface NoticeContent {
  readonly reason?: string;
  /** Of a supplement notice: what is missing. */
  readonly items?: readonly string[];
}

/** Paper in a case, and how it reached the person. Until it is served, no time of theirs runs. */
@TableOf('help_notice', { index: [['requestId', 'kind']], confidential: ['content'] })
export class HelpNotice {
  @Id() readonly id!: string;
  @Ref() readonly requestId!: string;
  @Word() readonly kind!: NoticeKind;
  /** The issued document, and the number it carries. */
  @Ref({ nullable: true }) readonly documentId!: string | null;
  @Code({ nullable: true }) readonly documentNo!: string | null;
  @Doc() readonly content!: NoticeContent;
  @Day() readonly madeOn!: IsoDay;
  @Ref() readonly madeById!: string;
  @Word({ nullable: true }) mode: ServiceMode | null = null;
  @Day({ nullable: true }) servedOn: IsoDay | null = null;
  /** Who received it, number of the registered letter, address of the message. */
  @Line({ nullable: true }) receipt: string | null = null;
  @Ref({ nullable: true }) servedById: string | null = null;
  @Version() version: number = 1;
  @BelongsTo('help_notice', 'requestId', () => HelpRequest) readonly request?: never;

  serve(
    service: { mode: ServiceMode; servedOn: IsoDay; receipt: string },
    byId: string,
    { today, hasConsent }: { today: IsoDay; hasConsent: boolean },
  ): void {
    if (this.servedOn !== null) throw helpProblem('notice-served-already');
    if (service.servedOn < this.madeOn || service.servedOn > today)
      throw helpProblem('served-outside-time', { from: this.madeOn, today });
    if (service.mode === 'electronic' && !hasConsent) throw helpProblem('no-consent-to-electronic-service');
    Object.assign(this, service);
    this.servedById = byId;
  }
}
