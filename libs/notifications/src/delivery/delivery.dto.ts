import {
  ChoiceField,
  CountField,
  DayField,
  FenField,
  IdField,
  IdsField,
  InstantField,
  NumberField,
  PageDto,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import { outsideChannels } from './delivery.entity';
import { deliveryStatuses } from './delivery.lifecycle';
import { failures } from './failure';

export class DeliveryPageDto extends PageDto {
  @ChoiceField(outsideChannels, { optional: true }) readonly channel?: string;
  @ChoiceField(deliveryStatuses, { optional: true }) readonly status?: string;
  @ChoiceField(failures, { optional: true }) readonly failure?: string;
  @DayField({ optional: true, description: 'made on this day or later' }) readonly from?: string;
  @DayField({ optional: true, description: 'made on this day or earlier' }) readonly to?: string;
  @TextField({ optional: true, max: 60, description: 'whole phone number, address or name of the recipient' })
  readonly q?: string;
}

export class DeliverySubjectDto {
  @TextField() readonly type!: string;
  @IdField() readonly id!: string;
  @TextField({ nullable: true }) readonly label!: string | null;
}

export class DeliveryDto {
  @IdField() readonly id!: string;
  @ChoiceField(outsideChannels) readonly channel!: string;
  @TextField() readonly kind!: string;
  @TextField({ max: 500 }) readonly title!: string;
  @PartField(() => DeliverySubjectDto) readonly subject!: DeliverySubjectDto;
  @TextField() readonly recipientName!: string;
  @TextField({ description: 'phone number or address, its middle hidden' }) readonly target!: string;
  @ChoiceField(deliveryStatuses) readonly status!: string;
  @ChoiceField(failures, { nullable: true }) readonly failure!: string | null;
  @TextField({ nullable: true, max: 500, description: 'what the other side said' })
  readonly failureDetail!: string | null;
  @CountField() readonly attempts!: number;
  @CountField() readonly segments!: number;
  @FenField() readonly costFen!: number;
  @InstantField({ description: 'not before: quiet hours, or the wait after a failed try' }) readonly notBefore!: string;
  @InstantField({ nullable: true }) readonly sentAt!: string | null;
  @InstantField({ nullable: true, description: 'receipt, or failed for good' }) readonly settledAt!: string | null;
  @InstantField() readonly createdAt!: string;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}

export class AttemptDto {
  @IdField() readonly id!: string;
  @InstantField() readonly startedAt!: string;
  @NumberField({ description: 'milliseconds' }) readonly tookMs!: number;
  @ChoiceField(['accepted', 'refused', 'unreachable']) readonly ended!: string;
  @TextField({ nullable: true }) readonly failure!: string | null;
  @TextField({ nullable: true, max: 500 }) readonly detail!: string | null;
}

export class DeliveryWithAttemptsDto extends DeliveryDto {
  @PartsField(() => AttemptDto) readonly tries!: AttemptDto[];
}

/** 3 条短信未发出：模板未审核 */
export class FailureGroupDto {
  @ChoiceField(outsideChannels) readonly channel!: string;
  @ChoiceField(failures) readonly failure!: string;
  @CountField() readonly n!: number;
}

export class ResendDto {
  @IdsField({ min: 1, max: 200 }) readonly ids!: string[];
}

export class ResentDto {
  @IdField() readonly id!: string;
  @TextField({ nullable: true, description: 'code of the problem; null where it is on its way again' })
  readonly problem!: string | null;
  @TextField({ nullable: true, max: 500 }) readonly explained!: string | null;
}
