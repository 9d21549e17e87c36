import {
  ChoiceField,
  CountField,
  DayField,
  FlagField,
  IdField,
  PageDto,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { Regions } from '@ipharbor/regions';
import {
  professionalKinds,
  professionalStatuses,
  type Professional,
  type ProfessionalKind,
  type ProfessionalStatus,
} from './professional.entity';

class ProfessionalFactsDto {
  @ChoiceField(professionalStatuses, { optional: true })
  readonly status?: ProfessionalStatus;
  @TextField({ optional: true, nullable: true })
  readonly employer?: string | null;
  @IdField({ optional: true, nullable: true, description: 'the agency they belong to' })
  readonly agencyId?: string | null;
  @TextField({ optional: true, max: 9, pattern: /^\d{6}(\d{3})?$/, description: 'where they can be sent' })
  readonly regionCode?: string;
  @TextsField({ optional: true, max: 20, itemMax: 40, description: '专业领域' })
  readonly fields?: string[];
  @TextsField({ optional: true, max: 20, itemMax: 40, description: 'industries: GB/T 4754 codes or words' })
  readonly industries?: string[];
  @TextField({ optional: true, nullable: true, max: 12, pattern: /^\d{10}\.\d$/, description: '执业证号' })
  readonly practiceNo?: string | null;
  @CountField({ optional: true, max: 1000, description: 'enterprises looked after at the same time' })
  readonly capacity?: number;
  @TextField({ optional: true, nullable: true, max: 40 })
  readonly phone?: string | null;
  @TextField({ optional: true, nullable: true })
  readonly email?: string | null;
}

export class CreateProfessionalDto extends ProfessionalFactsDto {
  @IdField({ optional: true })
  readonly id?: string;
  @TextField()
  readonly name!: string;
  @ChoiceField(professionalKinds)
  readonly kind!: ProfessionalKind;
  @DayField({ optional: true, nullable: true, description: 'day on which the secrecy undertaking was signed' })
  readonly undertakingOn?: IsoDay | null;
}

export class ChangeProfessionalDto extends ProfessionalFactsDto {
  @TextField({ optional: true })
  readonly name?: string;
  @ChoiceField(professionalKinds, { optional: true })
  readonly kind?: ProfessionalKind;
}

export class UndertakingDto {
  @DayField({ description: 'day of the signature' })
  readonly onDay!: IsoDay;
}

export class ProfessionalPageDto extends PageDto {
  @TextField({ optional: true, description: 'part of the name, initials, or employer' })
  readonly q?: string;
  @ChoiceField(professionalKinds, { optional: true })
  readonly kind?: ProfessionalKind;
  @ChoiceField(professionalStatuses, { optional: true })
  readonly status?: ProfessionalStatus;
  @IdField({ optional: true })
  readonly agencyId?: string;
  @FlagField({ optional: true })
  readonly hasSecrecyUndertaking?: boolean;
}

export class ProfessionalDto {
  @IdField() readonly id!: string;
  @TextField() readonly name!: string;
  @ChoiceField(professionalKinds) readonly kind!: ProfessionalKind;
  @ChoiceField(professionalStatuses) readonly status!: ProfessionalStatus;
  @TextField({ nullable: true }) readonly employer!: string | null;
  @IdField({ nullable: true }) readonly agencyId!: string | null;
  @TextField({ max: 9 }) readonly regionCode!: string;
  @TextField() readonly regionName!: string;
  @TextsField() readonly fields!: string[];
  @TextsField() readonly industries!: string[];
  @TextField({ nullable: true, max: 12 }) readonly practiceNo!: string | null;
  @CountField() readonly capacity!: number;
  @FlagField() readonly hasSecrecyUndertaking!: boolean;
  @DayField({ nullable: true }) readonly undertakingOn!: IsoDay | null;
  @TextField({ nullable: true }) readonly phone!: string | null;
  @TextField({ nullable: true }) readonly email!: string | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  static from(professional: Professional, regions: Regions, mayChange: boolean): ProfessionalDto {
    const { id, name, kind, status, employer, agencyId, regionCode, fields, industries, version } = professional;
    const { practiceNo, capacity, hasSecrecyUndertaking, undertakingOn, phone, email } = professional;
    return {
      ...{ id, name, kind, status, employer, agencyId, regionCode, fields, industries, version },
      ...{ practiceNo, capacity, hasSecrecyUndertaking, undertakingOn, phone, email },
      regionName: regions.name(regionCode),
      allowedActions: mayChange ? ['change', ...(hasSecrecyUndertaking ? [] : ['undertake-secrecy'])] : [],
    };
  }
}
