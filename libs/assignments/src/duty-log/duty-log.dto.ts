import type { Actor } from '@ipharbor/access';
import {
  ChoiceField,
  ChoicesField,
  CountField,
  DayField,
  IdField,
  PageDto,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  confirmations,
  dutyModes,
  dutyTopics,
  type Confirmation,
  type DutyLog,
  type DutyMode,
  type DutyTopic,
} from './duty-log.entity';

export class WriteLogDto {
  @IdField({ optional: true }) readonly id?: string;
  @DayField({ optional: true, description: 'today when left out' }) readonly onDay?: IsoDay;
  @ChoiceField(dutyModes) readonly mode!: DutyMode;
  @CountField({ min: 1, max: 1440, description: 'minutes of service' }) readonly minutes!: number;
  @ChoicesField(dutyTopics, { min: 1 }) readonly topics!: DutyTopic[];
  @TextField({ optional: true, max: 2000 }) readonly advice?: string;
  @TextsField({ optional: true, max: 10, itemMax: 200, description: 'needs raised; each becomes a work item' })
  readonly needs?: string[];
}

export class ConfirmLogDto {
  @ChoiceField(['confirmed', 'disputed']) readonly outcome!: 'confirmed' | 'disputed';
  @CountField({ optional: true, min: 1, max: 5 }) readonly rating?: number;
  @TextField({ optional: true, max: 1000, description: 'needed for a dispute' }) readonly reason?: string;
}

export class DutyLogPageDto extends PageDto {
  @IdField({ optional: true }) readonly assignmentId?: string;
  @IdField({ optional: true }) readonly enterpriseId?: string;
  @IdField({ optional: true }) readonly specialistId?: string;
  @ChoiceField(confirmations, { optional: true }) readonly confirmation?: Confirmation;
  @DayField({ optional: true }) readonly from?: IsoDay;
  @DayField({ optional: true }) readonly to?: IsoDay;
}

export class DutyLogDto {
  @IdField() readonly id!: string;
  @IdField() readonly assignmentId!: string;
  @IdField() readonly specialistId!: string;
  @TextField() readonly specialistName!: string;
  @IdField({ nullable: true }) readonly enterpriseId!: string | null;
  @TextField() readonly targetName!: string;
  @DayField() readonly onDay!: IsoDay;
  @ChoiceField(dutyModes) readonly mode!: DutyMode;
  @CountField() readonly minutes!: number;
  @ChoicesField(dutyTopics) readonly topics!: readonly DutyTopic[];
  @TextField({ nullable: true, max: 2000 }) readonly advice!: string | null;
  @CountField() readonly needs!: number;
  @ChoiceField(confirmations) readonly confirmation!: Confirmation;
  @DayField({ nullable: true }) readonly confirmedOn!: IsoDay | null;
  @CountField({ nullable: true }) readonly rating!: number | null;
  @TextField({ nullable: true, max: 2000 }) readonly disputeReason!: string | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  static from(log: DutyLog, specialistName: string, actor: Actor): DutyLogDto {
    const { id, assignmentId, specialistId, enterpriseId, targetName, onDay, mode, minutes, topics, advice, needs } =
      log;
    const { confirmation, confirmedOn, rating, disputeReason, version } = log;
    const isFirm = enterpriseId !== null && actor.enterpriseIds.includes(enterpriseId);
    return {
      ...{ id, assignmentId, specialistId, specialistName, enterpriseId, targetName, onDay, mode, minutes, topics },
      ...{ advice, needs, confirmation, confirmedOn, rating, disputeReason, version },
      allowedActions: confirmation === 'pending' && isFirm ? ['confirm'] : [],
    };
  }
}
