import {
  ChoiceField,
  ChoicesField,
  CountField,
  DayField,
  FlagField,
  IdField,
  IdsField,
  InstantField,
  NumberField,
  PageDto,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { itemCodes, type ItemCode } from '../terms/catalogue';
import { rhythms, type Rhythm } from '../terms/terms';
import { serviceStatuses, type ServiceStatus } from './service.lifecycle';
import { confirmers, type Confirmer } from './service-record.entity';

export class LogServiceDto {
  @IdField({ optional: true, description: 'of the form: sent twice, it is logged once' }) readonly id?: string;
  @ChoiceField(itemCodes) readonly itemCode!: ItemCode;
  @DayField() readonly servedOn!: IsoDay;
  @IdsField({ optional: true, min: 1, max: 50, description: 'firms served; all of the agreement when it has one' })
  readonly enterpriseIds?: string[];
  @CountField({ optional: true, min: 1, max: 1000, description: 'for each firm' }) readonly quantity?: number;
  @CountField({ optional: true, nullable: true, min: 1, max: 6000 }) readonly minutes?: number | null;
  @TextsField({ optional: true, max: 20, itemMax: 60, description: 'who rendered it' }) readonly people?: string[];
  @TextField({ max: 1000 }) readonly summary!: string;
}

/** For firms of several agreements of one agency at once. */
export class LogForManyDto extends LogServiceDto {
  @IdsField({ min: 1, max: 50 }) declare readonly enterpriseIds: string[];
}

export class ConfirmServiceDto {
  @CountField({ optional: true, nullable: true, min: 1, max: 5 }) readonly rating?: number | null;
}

export class ServicePageDto extends PageDto {
  @IdField({ optional: true }) readonly agreementId?: string;
  @IdField({ optional: true }) readonly agencyId?: string;
  @IdField({ optional: true }) readonly enterpriseId?: string;
  @ChoicesField(serviceStatuses, { optional: true }) readonly status?: ServiceStatus[];
  @ChoiceField(itemCodes, { optional: true }) readonly itemCode?: ItemCode;
  @DayField({ optional: true }) readonly from?: IsoDay;
  @DayField({ optional: true }) readonly to?: IsoDay;
}

export class ServiceDto {
  @IdField() readonly id!: string;
  @IdField() readonly batchId!: string;
  @IdField() readonly agreementId!: string;
  @TextField() readonly agreementNumber!: string;
  @IdField() readonly clientId!: string;
  @IdField() readonly enterpriseId!: string;
  @TextField() readonly enterpriseName!: string;
  @IdField() readonly agencyId!: string;
  @TextField() readonly agencyName!: string;
  @ChoiceField(itemCodes) readonly itemCode!: ItemCode;
  @TextField() readonly itemName!: string;
  @DayField() readonly servedOn!: IsoDay;
  @CountField() readonly quantity!: number;
  @CountField({ nullable: true }) readonly minutes!: number | null;
  @TextsField() readonly people!: string[];
  @TextField({ max: 2000 }) readonly summary!: string;
  @ChoiceField(serviceStatuses) readonly status!: ServiceStatus;
  @DayField({ nullable: true, description: 'the last day to object, where silence confirms' })
  readonly silentOn!: IsoDay | null;
  @ChoiceField(confirmers, { nullable: true }) readonly confirmedBy!: Confirmer | null;
  @DayField({ nullable: true }) readonly confirmedOn!: IsoDay | null;
  @CountField({ nullable: true }) readonly rating!: number | null;
  @TextField({ nullable: true, max: 2000 }) readonly reason!: string | null;
  @TextField({ nullable: true, max: 2000 }) readonly settlement!: string | null;
  @InstantField() readonly loggedAt!: string;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}

export class ServicesLoggedDto {
  @IdField({ description: 'files are kept for it as documents of type service_batch' }) readonly batchId!: string;
  @CountField() readonly count!: number;
  @PartsField(() => ServiceDto) readonly services!: ServiceDto[];
}

export class MeterDto {
  @IdField() readonly clientId!: string;
  @IdField() readonly enterpriseId!: string;
  @TextField() readonly enterpriseName!: string;
  @ChoiceField(itemCodes) readonly itemCode!: ItemCode;
  @TextField() readonly itemName!: string;
  @ChoiceField(rhythms) readonly rhythm!: Rhythm;
  @CountField() readonly promised!: number;
  @CountField({ description: 'logged and not taken back' }) readonly used!: number;
  @CountField() readonly confirmed!: number;
  @CountField() readonly pending!: number;
  @CountField() readonly disputed!: number;
  @CountField() readonly left!: number;
  @CountField({ description: 'should have been rendered by today, and was not' }) readonly late!: number;
  @FlagField({ description: 'a dispute is open' }) readonly isFrozen!: boolean;
}

export class AskStatementDto {
  @TextField({ max: 6, pattern: /^20\d{2}Q[1-4]$/, example: '2026Q3' }) readonly quarter!: string;
}

export class StatementLineDto {
  @IdField() readonly enterpriseId!: string;
  @TextField() readonly enterpriseName!: string;
  @ChoiceField(itemCodes) readonly itemCode!: ItemCode;
  @TextField() readonly itemName!: string;
  @CountField({ description: 'quantity logged and not taken back' }) readonly logged!: number;
  @CountField() readonly confirmed!: number;
  @CountField({ description: 'of the confirmed, by silence' }) readonly bySilence!: number;
  @CountField() readonly pending!: number;
  @CountField() readonly disputed!: number;
  @CountField() readonly minutes!: number;
  @NumberField({ nullable: true, description: 'mean of the ratings that firms gave' })
  readonly rating!: number | null;
}

export class StatementDto {
  @IdField() readonly agreementId!: string;
  @TextField() readonly number!: string;
  @TextField() readonly quarter!: string;
  @DayField() readonly from!: IsoDay;
  @DayField() readonly to!: IsoDay;
  @PartsField(() => StatementLineDto) readonly lines!: StatementLineDto[];
  @CountField() readonly logged!: number;
  @CountField() readonly confirmed!: number;
  @CountField() readonly bySilence!: number;
  @CountField() readonly pending!: number;
  @CountField() readonly disputed!: number;
  @CountField() readonly minutes!: number;
}
