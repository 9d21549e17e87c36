import { ChoiceField, DayField, IdField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { transferTargets, type HelpTransfer, type TransferTarget } from './help-transfer.entity';

export class TransferDto {
  @ChoiceField(transferTargets) readonly target!: TransferTarget;
  @TextField({ description: 'the receiving body' }) readonly toBody!: string;
  @TextField({ optional: true, max: 200 }) readonly basis?: string;
  @TextField({ max: 500 }) readonly reason!: string;
}

export class TransferReceiptDto {
  @ChoiceField(['taken', 'returned']) readonly answer!: 'taken' | 'returned';
  @DayField() readonly receivedOn!: IsoDay;
  @TextField({ optional: true, max: 60 }) readonly receiptNo?: string;
  @TextField({ optional: true, max: 300 }) readonly note?: string;
}

export class TransferShownDto {
  @IdField() readonly id!: string;
  @ChoiceField(transferTargets) readonly target!: TransferTarget;
  @TextField() readonly toBody!: string;
  @TextField({ nullable: true }) readonly basis!: string | null;
  @TextField({ max: 500 }) readonly reason!: string;
  @DayField() readonly sentOn!: IsoDay;
  @DayField({ nullable: true }) readonly receivedOn!: IsoDay | null;
  @TextField({ nullable: true }) readonly receiptNo!: string | null;
  @ChoiceField(['taken', 'returned'], { nullable: true }) readonly answer!: 'taken' | 'returned' | null;
  @TextField({ nullable: true }) readonly note!: string | null;

  static from(row: HelpTransfer): TransferShownDto {
    const { id, target, toBody, basis, reason, sentOn, receivedOn, receiptNo, answer, note } = row;
    return { id, target, toBody, basis, reason, sentOn, receivedOn, receiptNo, answer, note };
  }
}
