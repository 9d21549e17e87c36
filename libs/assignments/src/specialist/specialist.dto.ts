import type { Actor } from '@ipharbor/access';
import {
  ChoiceField,
  ChoicesField,
  CountField,
  DayField,
  FlagField,
  IdField,
  PageDto,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { objectionStatuses, type ObjectionStatus, type SpecialistObjection } from './objection.entity';
import { ipcSections, type Eligibility, type IpcSection, type Specialist } from './specialist.entity';
import {
  isCurrent,
  specialistLifecycle,
  specialistStatuses,
  specialistStatusNames,
  type SpecialistAction,
  type SpecialistStatus,
} from './specialist.lifecycle';

export class ApplyDto {
  @IdField({ optional: true }) readonly id?: string;
  @IdField({ optional: true, description: 'from the register of professionals; left out: yourself' })
  readonly professionalId?: string;
  @TextField({
    optional: true,
    pattern: /^\d{6}(\d{3})?$/,
    max: 9,
    description: 'region to be served; left out: as in the register',
  })
  readonly regionCode?: string;
  @ChoicesField(ipcSections, { min: 1, description: 'sections of the IPC' }) readonly ipcSections!: IpcSection[];
  @TextsField({ max: 20, itemMax: 5, description: 'GB/T 4754-2017: C27, C2761 …' }) readonly industries!: string[];
  @TextsField({ optional: true, max: 10, itemMax: 20, description: 'BCP 47: zh, en, ja …' })
  readonly languages?: string[];
  @CountField({ max: 60, description: 'years of work with intellectual property' }) readonly experienceYears!: number;
  @CountField({ optional: true, min: 1, max: 200, description: 'enterprises at the same time; 10 when left out' })
  readonly capacity?: number;
  @TextField({ optional: true, max: 2000 }) readonly statement?: string;
}

export class RecommendDto {
  @TextField({ max: 2000 }) readonly words!: string;
}

export class EligibilityDto implements Eligibility {
  @FlagField({ description: '遵纪守法' }) readonly isLawAbiding!: boolean;
  @FlagField({ description: '不在失信名单' }) readonly isNotDishonest!: boolean;
  @FlagField({ description: '所在单位同意' }) readonly hasEmployerConsent!: boolean;
  @FlagField({ description: '无利益冲突' }) readonly hasNoConflict!: boolean;
}

export class ReviewDto {
  @PartField(() => EligibilityDto) readonly eligibility!: EligibilityDto;
  @TextField({ max: 2000 }) readonly opinion!: string;
}

export class PublicNoticeDto {
  @DayField({ optional: true, description: 'first day; today when left out' }) readonly fromOn?: IsoDay;
}

export class UndertakingsDto {
  @DayField({ optional: true }) readonly secrecyOn?: IsoDay;
  @DayField({ optional: true }) readonly integrityOn?: IsoDay;
}

export class AppointDto {
  @DayField({ optional: true, description: 'first day of the term; today when left out' }) readonly fromOn?: IsoDay;
  @CountField({ optional: true, min: 1, max: 3, description: 'years; 2 when left out' }) readonly years?: number;
}

export class RenewDto {
  @CountField({ optional: true, min: 1, max: 3, description: 'further years; 2 when left out' })
  readonly years?: number;
}

export class ObjectDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField({ max: 2000 }) readonly grounds!: string;
  @TextField({ optional: true, description: 'whoever speaks, where an officer writes it down' })
  readonly objector?: string;
  @TextField({ optional: true, max: 40 }) readonly contact?: string;
}

export class DecideObjectionDto {
  @ChoiceField(['upheld', 'not-upheld']) readonly outcome!: 'upheld' | 'not-upheld';
  @TextField({ max: 2000 }) readonly answer!: string;
}

export class SpecialistPageDto extends PageDto {
  @TextField({ optional: true, description: 'part of the name or employer' }) readonly q?: string;
  @ChoicesField(specialistStatuses, { optional: true }) readonly status?: SpecialistStatus[];
  @ChoiceField(ipcSections, { optional: true }) readonly ipcSection?: IpcSection;
  @IdField({ optional: true }) readonly agencyId?: string;
  @DayField({ optional: true, description: 'terms that end by this day' }) readonly endsBefore?: IsoDay;
}

export class ObjectionDto {
  @IdField() readonly id!: string;
  @IdField() readonly specialistId!: string;
  @DayField() readonly raisedOn!: IsoDay;
  @TextField({ nullable: true }) readonly objector!: string | null;
  @TextField({ nullable: true }) readonly contact!: string | null;
  @TextField({ max: 2000 }) readonly grounds!: string;
  @ChoiceField(objectionStatuses) readonly status!: ObjectionStatus;
  @TextField({ nullable: true, max: 2000 }) readonly answer!: string | null;
  @DayField({ nullable: true }) readonly decidedOn!: IsoDay | null;
  @CountField() readonly version!: number;

  static from({ raisedById: _, decidedById: __, ...objection }: SpecialistObjection): ObjectionDto {
    return objection;
  }
}

/** A row of the register. */
export class SpecialistRowDto {
  @IdField() readonly id!: string;
  @IdField() readonly professionalId!: string;
  @TextField() readonly name!: string;
  @TextField({ nullable: true }) readonly employer!: string | null;
  @IdField({ nullable: true }) readonly agencyId!: string | null;
  @TextField() readonly regionCode!: string;
  @TextField() readonly regionName!: string;
  @ChoiceField(specialistStatuses) readonly status!: SpecialistStatus;
  @TextField() readonly statusName!: string;
  @ChoicesField(ipcSections) readonly ipcSections!: readonly IpcSection[];
  @TextsField() readonly industries!: readonly string[];
  @TextsField() readonly languages!: readonly string[];
  @CountField() readonly experienceYears!: number;
  @CountField() readonly capacity!: number;
  @CountField({ description: 'targets looked after or offered now' }) readonly load!: number;
  @TextField({ nullable: true }) readonly letterNo!: string | null;
  @DayField() readonly appliedOn!: IsoDay;
  @DayField({ nullable: true }) readonly noticeFromOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly noticeToOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly termFromOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly termToOn!: IsoDay | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  static row(specialist: Specialist, regionName: string, load: number, actor: Actor): SpecialistRowDto {
    const { id, professionalId, name, employer, agencyId, regionCode, status, letterNo, version } = specialist;
    const { ipcSections, industries, languages, experienceYears, capacity } = specialist;
    const { appliedOn, noticeFromOn, noticeToOn, termFromOn, termToOn } = specialist;
    return {
      ...{ id, professionalId, name, employer, agencyId, regionCode, regionName, status, letterNo, version, load },
      ...{ ipcSections, industries, languages, experienceYears, capacity },
      ...{ appliedOn, noticeFromOn, noticeToOn, termFromOn, termToOn },
      statusName: specialistStatusNames[status],
      allowedActions: allowedActions(specialist, actor),
    };
  }
}

export class SpecialistDto extends SpecialistRowDto {
  @TextField({ nullable: true, max: 2000 }) readonly statement!: string | null;
  @TextField({ nullable: true, max: 2000 }) readonly recommendation!: string | null;
  @DayField({ nullable: true }) readonly recommendedOn!: IsoDay | null;
  @TextField({ nullable: true, max: 2000 }) readonly reviewOpinion!: string | null;
  @DayField({ nullable: true }) readonly reviewedOn!: IsoDay | null;
  @PartField(() => EligibilityDto, { nullable: true }) readonly eligibility!: Eligibility | null;
  @DayField({ nullable: true }) readonly secrecyOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly integrityOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly appointedOn!: IsoDay | null;
  @IdField({ nullable: true, description: 'official document of the letter of appointment' }) readonly letterId!:
    string | null;
  @CountField({ description: 'terms served so far, this one included' }) readonly terms!: number;
  @DayField({ nullable: true }) readonly endedOn!: IsoDay | null;
  @TextField({ nullable: true, max: 2000 }) readonly reason!: string | null;
  @PartsField(() => ObjectionDto) readonly objections!: ObjectionDto[];

  static of(row: SpecialistRowDto, specialist: Specialist, objections: readonly SpecialistObjection[]): SpecialistDto {
    const { statement, recommendation, recommendedOn, reviewOpinion, reviewedOn, eligibility, reason } = specialist;
    const { secrecyOn, integrityOn, appointedOn, letterId, terms, endedOn } = specialist;
    return {
      ...row,
      ...{ statement, recommendation, recommendedOn, reviewOpinion, reviewedOn, eligibility, reason },
      ...{ secrecyOn, integrityOn, appointedOn, letterId, terms, endedOn },
      objections: objections.map((objection) => ObjectionDto.from(objection)),
    };
  }
}

/** What everybody may read while a public notice lasts. */
export class PublicNoticeRowDto {
  @IdField() readonly id!: string;
  @TextField() readonly name!: string;
  @TextField({ nullable: true }) readonly employer!: string | null;
  @TextField() readonly regionName!: string;
  @ChoicesField(ipcSections) readonly ipcSections!: readonly IpcSection[];
  @TextsField() readonly industries!: readonly string[];
  @DayField() readonly noticeFromOn!: IsoDay;
  @DayField() readonly noticeToOn!: IsoDay;
}

const permissionFor: Readonly<Record<SpecialistAction, `specialist:${string}`>> = {
  recommend: 'specialist:recommend',
  review: 'specialist:review',
  publish: 'specialist:review',
  reject: 'specialist:review',
  withdraw: 'specialist:apply',
  appoint: 'specialist:appoint',
  'take-up': 'specialist:supervise',
  suspend: 'specialist:supervise',
  resume: 'specialist:supervise',
  renew: 'specialist:supervise',
  'end-term': 'specialist:supervise',
  resign: 'specialist:apply',
  dismiss: 'specialist:supervise',
};

function allowedActions(specialist: Specialist, actor: Actor): string[] {
  const steps = specialistLifecycle
    .actionsFrom(specialist.status)
    // terms end by themselves
    .filter((action) => action !== 'end-term' && actor.permissions.has(permissionFor[action]));
  const undertakes = isCurrent(specialist.status) && actor.permissions.has('specialist:undertake');
  return [...steps, ...(undertakes ? ['undertake'] : [])];
}
