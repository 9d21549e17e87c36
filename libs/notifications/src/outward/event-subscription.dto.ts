import {
  ChoiceField,
  CountField,
  FlagField,
  IdField,
  InstantField,
  PageDto,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import { deliveryStatuses } from '../delivery/delivery.lifecycle';
import { transports, type Transport } from './event-subscription.entity';

export class OutwardEventTypeDto {
  @TextField() readonly name!: string;
  @TextField() readonly label!: string;
}

export class CreateSubscriptionDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField() readonly name!: string;
  @ChoiceField(transports) readonly transport!: Transport;
  @TextField({ nullable: true, max: 500, description: 'https address; null for the exchange folder' })
  readonly url!: string | null;
  @TextsField({ min: 1, max: 100 }) readonly events!: string[];
}

export class ChangeSubscriptionDto {
  @TextField({ optional: true }) readonly name?: string;
  @TextField({ optional: true, max: 500 }) readonly url?: string;
  @TextsField({ optional: true, min: 1, max: 100 }) readonly events?: string[];
  @FlagField({ optional: true }) readonly isPaused?: boolean;
}

export class SubscriptionDto {
  @IdField() readonly id!: string;
  @TextField() readonly name!: string;
  @ChoiceField(transports) readonly transport!: string;
  @TextField({ nullable: true, max: 500 }) readonly url!: string | null;
  @TextsField() readonly events!: string[];
  @FlagField() readonly isPaused!: boolean;
  @CountField({ description: 'on their way' }) readonly waiting!: number;
  @CountField({ description: 'failed for good and not replayed' }) readonly failed!: number;
  @InstantField({ nullable: true }) readonly lastSentAt!: string | null;
  @InstantField() readonly createdAt!: string;
  @CountField() readonly version!: number;
}

export class MadeSubscriptionDto {
  @IdField() readonly id!: string;
  @TextField({ nullable: true, description: 'signs each call; told this once' }) readonly secret!: string | null;
}

export class EventDeliveryPageDto extends PageDto {
  @ChoiceField(deliveryStatuses, { optional: true }) readonly status?: string;
}

export class EventDeliveryDto {
  @IdField() readonly id!: string;
  @TextField() readonly event!: string;
  @TextField() readonly eventLabel!: string;
  @TextField() readonly subjectType!: string;
  @IdField() readonly subjectId!: string;
  @ChoiceField(deliveryStatuses) readonly status!: string;
  @TextField({ nullable: true }) readonly failure!: string | null;
  @TextField({ nullable: true, max: 500 }) readonly failureDetail!: string | null;
  @CountField() readonly attempts!: number;
  @InstantField() readonly notBefore!: string;
  @InstantField({ nullable: true }) readonly sentAt!: string | null;
  @InstantField() readonly createdAt!: string;
  @TextsField() readonly allowedActions!: string[];
}
