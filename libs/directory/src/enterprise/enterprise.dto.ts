import {
  ChoiceField,
  CountField,
  DayField,
  FenField,
  FlagField,
  IdField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { entityKinds, scales, type EntityKind, type Scale } from './enterprise.entity';
import {
  registrationActions,
  registrationStatuses,
  type RegistrationAction,
  type RegistrationStatus,
} from './enterprise.lifecycle';

/** What people and files know of an enterprise and may leave out. */
class EnterpriseFactsDto {
  @TextField({ optional: true, nullable: true, max: 40, description: '统一社会信用代码' })
  readonly uscc?: string | null;
  @TextField({ optional: true, nullable: true, max: 500, description: 'why a code whose check fails is recorded' })
  readonly usccOverride?: string | null;
  @ChoiceField(entityKinds, { optional: true })
  readonly entityKind?: EntityKind;
  @ChoiceField(registrationStatuses, { optional: true })
  readonly registrationStatus?: RegistrationStatus;
  @TextField({ optional: true, nullable: true, pattern: /^\d{6}$/, max: 6, description: 'division of the registry' })
  readonly regionCode?: string | null;
  @TextField({ optional: true, pattern: /^\d{6}(\d{3})?$/, max: 9, description: 'township, zone or county in charge' })
  readonly jurisdictionRegion?: string;
  @TextField({ optional: true, nullable: true, max: 500 })
  readonly address?: string | null;
  @DayField({ optional: true, nullable: true })
  readonly registeredOn?: IsoDay | null;
  @TextField({ optional: true, nullable: true, max: 8, description: 'GB/T 4754-2017, such as C27' })
  readonly industryCode?: string | null;
  @TextField({ optional: true, nullable: true, description: 'industry in words' })
  readonly industry?: string | null;
  @ChoiceField(scales, { optional: true, nullable: true })
  readonly scale?: Scale | null;
  @CountField({ optional: true, nullable: true, max: 10_000_000 })
  readonly employees?: number | null;
  @CountField({ optional: true, nullable: true, max: 10_000_000 })
  readonly rdStaff?: number | null;
  @FenField({ optional: true, nullable: true, description: 'R&D spend of the last full year, in fen' })
  readonly rdSpendFen?: number | null;
  @FlagField({ optional: true })
  readonly highTech?: boolean;
}

export class CreateEnterpriseDto extends EnterpriseFactsDto {
  @IdField({ optional: true })
  readonly id?: string;
  @TextField()
  readonly name!: string;
  @TextsField({ optional: true, max: 20 })
  readonly formerNames?: string[];
}

export class ChangeEnterpriseDto extends EnterpriseFactsDto {
  @TextField({ optional: true, description: 'the name it had until now becomes a former name' })
  readonly name?: string;
  @TextsField({ optional: true, max: 20, description: 'further former names; none is ever taken away' })
  readonly formerNames?: string[];
}

export class RegisterChangeDto {
  @ChoiceField(registrationActions)
  readonly action!: RegistrationAction;
  @DayField({ description: 'since when' })
  readonly onDay!: IsoDay;
}

export class MergeEnterpriseDto {
  @IdField({ description: 'the record that stays' })
  readonly intoId!: string;
}
