import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Code, Day, Id, Line, Name, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { helpProblem } from '../help-requests.problems';
import { HelpRequest } from '../request/help-request.entity';

/** 执法机关, 有管辖权的行政机关, 人民法院, 上级维权中心 */
export const transferTargets = ['enforcement', 'authority', 'court', 'higher-centre'] as const;
export type TransferTarget = (typeof transferTargets)[number];

/** 移送: to the body that is competent; not done until its receipt is here. */
@TableOf('help_transfer', { index: [['requestId']] })
export class HelpTransfer {
  @Id() readonly id!: string;
  @Ref() readonly requestId!: string;
  @Word() readonly target!: TransferTarget;
  @Name() readonly toBody!: string;
  @Line({ nullable: true }) readonly basis!: string | null;
  @Line() readonly reason!: string;
  @Day() readonly sentOn!: IsoDay;
  @Ref() readonly sentById!: string;
  @Day({ nullable: true }) receivedOn: IsoDay | null = null;
  /** 回执号 */
  @Code({ nullable: true }) receiptNo: string | null = null;
  /** `taken` 已接收, `returned` 退回. */
  @Word({ nullable: true }) answer: 'taken' | 'returned' | null = null;
  @Line({ nullable: true }) note: string | null = null;
  @Version() version: number = 1;
  @BelongsTo('help_transfer', 'requestId', () => HelpRequest) readonly request?: never;

  answered(
    given: { answer: 'taken' | 'returned'; receivedOn: IsoDay; receiptNo: string | null; note: string | null },
    today: IsoDay,
  ) {
    if (this.answer !== null) throw helpProblem('transfer-answered');
    if (given.receivedOn < this.sentOn || given.receivedOn > today)
      throw helpProblem('served-outside-time', { from: this.sentOn, today });
    Object.assign(this, given);
  }
}
