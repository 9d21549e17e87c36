import { ChoiceField, CountField, DayField, FlagField, IdField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { licenceKinds, type LicenceKind } from '../terms/catalogue';

export class RecordLicenceDto {
  @IdField({ optional: true }) readonly id?: string;
  @ChoiceField(licenceKinds) readonly kind!: LicenceKind;
  @TextField({ max: 64 }) readonly licenceNo!: string;
  @DayField() readonly validFrom!: IsoDay;
  @DayField({ optional: true, nullable: true, description: 'the last day, where the paper names one' })
  readonly validTo?: IsoDay | null;
}

export class EndLicenceDto {
  @DayField({ description: 'the last day it was valid' }) readonly validTo!: IsoDay;
  @TextField({ max: 300, description: '吊销, 注销 …' }) readonly reason!: string;
}

export class LicenceDto {
  @IdField() readonly id!: string;
  @ChoiceField(licenceKinds) readonly kind!: LicenceKind;
  @TextField() readonly licenceNo!: string;
  @DayField() readonly validFrom!: IsoDay;
  @DayField({ nullable: true }) readonly validTo!: IsoDay | null;
  @TextField({ nullable: true, max: 500 }) readonly endedReason!: string | null;
  @FlagField() readonly isValid!: boolean;
  @CountField({ nullable: true, description: 'calendar days left, negative once over' })
  readonly daysLeft!: number | null;
  @CountField() readonly version!: number;
}
