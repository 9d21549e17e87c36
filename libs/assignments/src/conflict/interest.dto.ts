import { ChoiceField, CountField, DayField, IdField, TextField, TextsField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { holderTypes, interestKinds, type HolderType, type Interest, type InterestKind } from './interest.entity';

export class DeclareInterestDto {
  @IdField({ optional: true }) readonly id?: string;
  @ChoiceField(interestKinds) readonly kind!: InterestKind;
  @ChoiceField(holderTypes, { description: 'a competitor is an enterprise, everything else a person or an agency' })
  readonly holderType!: HolderType;
  @IdField() readonly holderId!: string;
  @TextField({ optional: true, max: 500 }) readonly note?: string;
}

export class EndInterestDto {
  @DayField({ optional: true, description: 'the last day; today when left out' }) readonly lastDay?: IsoDay;
}

export class InterestDto {
  @IdField() readonly id!: string;
  @IdField() readonly enterpriseId!: string;
  @ChoiceField(interestKinds) readonly kind!: InterestKind;
  @ChoiceField(holderTypes) readonly holderType!: HolderType;
  @IdField() readonly holderId!: string;
  @TextField() readonly holderName!: string;
  @TextField({ nullable: true, max: 2000 }) readonly note!: string | null;
  @DayField() readonly fromOn!: IsoDay;
  @DayField({ nullable: true }) readonly toOn!: IsoDay | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  static from(row: Interest, holderName: string): InterestDto {
    const { id, enterpriseId, kind, holderType, holderId, note, fromOn, toOn, version } = row;
    const allowedActions = toOn === null ? ['end'] : [];
    return { id, enterpriseId, kind, holderType, holderId, holderName, note, fromOn, toOn, version, allowedActions };
  }
}
