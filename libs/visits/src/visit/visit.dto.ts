import {
  ChoiceField,
  ChoicesField,
  DayField,
  FlagField,
  IdField,
  IdsField,
  InstantField,
  PageDto,
  TextField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { confirmationMeans, visitModes, type ConfirmationMeans, type VisitMode } from './visit.entity';
import { visitStatuses, type VisitStatus } from './visit.lifecycle';

export class PlanVisitDto {
  @IdField({ optional: true }) readonly id?: string;
  @IdField() readonly campaignId!: string;
  @IdField() readonly enterpriseId!: string;
  @DayField() readonly plannedOn!: IsoDay;
  @InstantField({ optional: true, description: 'the appointment to the minute' }) readonly plannedAt?: string;
  @ChoiceField(visitModes, { optional: true }) readonly mode?: VisitMode;
  @TextField({ optional: true, max: 300 }) readonly place?: string;
  @IdsField({ optional: true, min: 1, max: 20, description: 'professionals of the team, the first leads' })
  readonly visitorIds?: string[];
  @IdField({ optional: true, description: 'the visit that this one follows' }) readonly returnOfId?: string;
}

export class RescheduleDto {
  @DayField() readonly plannedOn!: IsoDay;
  @InstantField({ optional: true }) readonly plannedAt?: string;
  @TextField({ optional: true, max: 300 }) readonly place?: string;
}

export class VisitedDto {
  @DayField() readonly visitedOn!: IsoDay;
}

export class ConfirmVisitDto {
  @ChoiceField(['confirmed', 'disputed'], { optional: true }) readonly outcome: 'confirmed' | 'disputed' = 'confirmed';
  @ChoiceField(confirmationMeans, { optional: true, description: 'left out: signed in as the enterprise' })
  readonly means: ConfirmationMeans = 'account';
  @TextField({ optional: true, pattern: /^\d{6}$/, max: 6 }) readonly code?: string;
  @IdField({ optional: true, description: 'the signature, a document of this visit' })
  readonly signatureDocumentId?: string;
  @TextField({ optional: true }) readonly signerName?: string;
  @TextField({ optional: true, max: 1000, description: 'what is wrong with the record' }) readonly reason?: string;
}

export class ReviewVisitDto {
  @ChoiceField(['accepted', 'returned']) readonly outcome!: 'accepted' | 'returned';
  @TextField({
    optional: true,
    max: 1000,
    description: 'required to return, and to accept what the enterprise has not confirmed',
  })
  readonly reason?: string;
}

export class VisitPageDto extends PageDto {
  @IdField({ optional: true }) readonly campaignId?: string;
  @IdField({ optional: true }) readonly targetId?: string;
  @IdField({ optional: true }) readonly enterpriseId?: string;
  @IdField({ optional: true }) readonly teamId?: string;
  @ChoicesField(visitStatuses, { optional: true }) readonly status?: VisitStatus[];
  @DayField({ optional: true }) readonly plannedFrom?: IsoDay;
  @DayField({ optional: true }) readonly plannedTo?: IsoDay;
  @FlagField({ optional: true, description: 'true: only those I go on' }) readonly mine?: boolean;
}
