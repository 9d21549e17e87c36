import { ChoiceField, CountField, DayField, FlagField, IdField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { labelKinds, type EnterpriseLabel, type LabelKind } from './enterprise-label.entity';
import { labelNames } from './label-names';

export class AddLabelDto {
  @IdField({ optional: true })
  readonly id?: string;
  @ChoiceField(labelKinds)
  readonly kind!: LabelKind;
  @TextField({ optional: true, nullable: true, max: 64 })
  readonly certificateNo?: string | null;
  @DayField({ description: 'first day' })
  readonly fromOn!: IsoDay;
  @DayField({ optional: true, nullable: true, description: 'last day' })
  readonly toOn?: IsoDay | null;
}

export class EndLabelDto {
  @DayField({ description: 'last day' })
  readonly toOn!: IsoDay;
}

export class LabelDto {
  @IdField() readonly id!: string;
  @ChoiceField(labelKinds) readonly kind!: LabelKind;
  @TextField({ example: '高新技术企业' }) readonly name!: string;
  @TextField({ nullable: true, max: 64 }) readonly certificateNo!: string | null;
  @DayField() readonly fromOn!: IsoDay;
  @DayField({ nullable: true }) readonly toOn!: IsoDay | null;
  @FlagField({ description: 'held today' }) readonly isHeld!: boolean;
  @CountField() readonly version!: number;

  static from(label: EnterpriseLabel, today: IsoDay): LabelDto {
    const { id, kind, certificateNo, fromOn, toOn, version } = label;
    return { id, kind, name: labelNames[kind], certificateNo, fromOn, toOn, isHeld: label.holdsOn(today), version };
  }
}
