import {
  ChoiceField,
  CountField,
  DayField,
  DocField,
  FenField,
  FlagField,
  IdField,
  IdsField,
  PartField,
  PartsField,
  TextField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { visitModes, type VisitMode } from './visit.entity';
import { disclosureRisks, type UnpublishedInvention } from './visit-disclosure.entity';
import { needKinds, type NeedKind } from './visit-need.entity';
import type { Interviewee, RightCounts, VisitRecord } from './visit-record';

export class IntervieweeDto implements Interviewee {
  @TextField() readonly name!: string;
  @TextField({ optional: true, description: 'post in the enterprise' }) readonly position?: string;
  @TextField({ optional: true, max: 40 }) readonly phone?: string;
}

/** 申请、授权、有效. */
export class RightCountsDto implements RightCounts {
  @CountField() readonly filed!: number;
  @CountField() readonly granted!: number;
  @CountField() readonly inForce!: number;
}

/** The fixed part of a record. Eight fields are required; everything else is asked where there is time for it. */
export class VisitRecordDto implements VisitRecord {
  @PartsField(() => IntervieweeDto, { min: 1, max: 20 }) readonly interviewees!: IntervieweeDto[];
  @TextField({ max: 4000, description: 'what was learnt' }) readonly summary!: string;
  @TextField({ max: 4000, description: 'what was advised' }) readonly advice!: string;
  @FlagField({ description: 'has a unit for IP' }) readonly hasIpUnit!: boolean;
  @CountField({ max: 100_000 }) readonly ipStaffFullTime!: number;
  @CountField({ max: 100_000 }) readonly ipStaffPartTime!: number;
  @CountField({ optional: true, max: 10_000_000 }) readonly rdStaff?: number;
  @FenField({ optional: true }) readonly rdSpendFen?: number;
  @PartField(() => RightCountsDto, { optional: true }) readonly inventions?: RightCountsDto;
  @PartField(() => RightCountsDto, { optional: true }) readonly utilityModels?: RightCountsDto;
  @PartField(() => RightCountsDto, { optional: true }) readonly designs?: RightCountsDto;
  @CountField({ optional: true }) readonly trademarks?: number;
  @CountField({ optional: true }) readonly copyrights?: number;
  @CountField({ optional: true }) readonly geographicalIndications?: number;
  @FlagField({ optional: true, description: '贯标 (GB/T 29490)' }) readonly hasManagementStandard?: boolean;
  @FlagField({ optional: true }) readonly hasTradeSecretRules?: boolean;
  @TextField({ optional: true, max: 2000 }) readonly disputes?: string;
  @FlagField({ optional: true }) readonly wantsPledge?: boolean;
  @FlagField({ optional: true }) readonly wantsTraining?: boolean;
  @FlagField({ optional: true }) readonly wantsTrusteeship?: boolean;
  @DayField({ optional: true }) readonly nextVisitOn?: IsoDay;
  @FlagField({ optional: true, description: 'the enterprise agrees to the photos' }) readonly hasPhotoConsent?: boolean;
  @IdsField({ optional: true, max: 50, description: 'photos, the signed paper: ids of documents' })
  readonly documentIds?: string[];
}

export class FoundNeedDto {
  @IdField({ optional: true, description: 'made by the client: sent twice, it is one need' }) readonly id?: string;
  @ChoiceField(needKinds) readonly kind!: NeedKind;
  @TextField({ max: 400 }) readonly text!: string;
  @IdField({ optional: true, description: 'who answers it; left out: the section of the campaign' })
  readonly ownerAccountId?: string;
  @IdField({ optional: true }) readonly ownerUnitId?: string;
  @DayField({ optional: true, description: 'left out: in two weeks' }) readonly dueOn?: IsoDay;
}

export class UnpublishedInventionDto implements UnpublishedInvention {
  @TextField({ max: 200 }) readonly name!: string;
  @TextField({ max: 200 }) readonly stage!: string;
  @ChoiceField(disclosureRisks) readonly disclosureRisk!: UnpublishedInvention['disclosureRisk'];
  @DayField({ optional: true }) readonly plannedLaunchOn?: IsoDay;
}

export class WriteRecordDto {
  @DayField() readonly visitedOn!: IsoDay;
  @ChoiceField(visitModes) readonly mode!: VisitMode;
  @TextField({ optional: true, max: 300 }) readonly place?: string;
  @PartField(() => VisitRecordDto) readonly record!: VisitRecordDto;
  @DocField({ optional: true, description: 'answers to the form version, by question' })
  readonly answers?: Record<string, unknown>;
  @TextField({ optional: true, max: 2000, description: 'for the bureau; the enterprise does not see it' })
  readonly internalNote?: string;
  @PartsField(() => FoundNeedDto, { optional: true, max: 30 }) readonly needs?: FoundNeedDto[];
  @PartsField(() => UnpublishedInventionDto, { optional: true, max: 30, description: '涉密' })
  readonly unpublishedInventions?: UnpublishedInventionDto[];
}
