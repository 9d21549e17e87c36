import { ChoiceField, DayField, IdField, TextField, TextsField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { noticeKinds, serviceModes, type HelpNotice, type NoticeKind, type ServiceMode } from './notice.entity';

export class ServeNoticeDto {
  @ChoiceField(serviceModes) readonly mode!: ServiceMode;
  @DayField() readonly servedOn!: IsoDay;
  @TextField({ max: 300, description: 'who received it, the number of the letter, the address of the message' })
  readonly receipt!: string;
}

export class NoticeDto {
  @IdField() readonly id!: string;
  @ChoiceField(noticeKinds) readonly kind!: NoticeKind;
  @IdField({ nullable: true }) readonly documentId!: string | null;
  @TextField({ nullable: true }) readonly documentNo!: string | null;
  @TextField({ nullable: true, max: 2000 }) readonly reason!: string | null;
  @TextsField({ itemMax: 500 }) readonly items!: readonly string[];
  @DayField() readonly madeOn!: IsoDay;
  @ChoiceField(serviceModes, { nullable: true }) readonly mode!: ServiceMode | null;
  @DayField({ nullable: true }) readonly servedOn!: IsoDay | null;
  @TextField({ nullable: true, max: 300 }) readonly receipt!: string | null;

  static from({ id, kind, documentId, documentNo, content, madeOn, mode, servedOn, receipt }: HelpNotice): NoticeDto {
    const { reason = null, items = [] } = content;
    return { id, kind, documentId, documentNo, reason, items, madeOn, mode, servedOn, receipt };
  }
}
