import {
  ChoiceField,
  ChoicesField,
  CountField,
  DayField,
  FlagField,
  IdField,
  IdsField,
  PageDto,
  PartField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { campaignKinds, type CampaignKind } from '../campaign/campaign.kinds';
import { verdicts, type Verdict } from '../credit/standing';
import { RowProblemDto } from './assignment.dto';
import { stopReasons, targetStatuses, type StopReason, type TargetStatus } from './target.lifecycle';
import { milestones, type Milestone } from './milestones';

export class AddTargetsDto {
  @IdsField({ min: 1 }) readonly enterpriseIds!: string[];
  @TextField({ max: 1000, description: 'why they join a frozen list' }) readonly reason!: string;
}

export class AddedRowDto {
  @IdField() readonly enterpriseId!: string;
  @IdField({ nullable: true }) readonly targetId!: string | null;
  @ChoiceField(['added', 'refused']) readonly outcome!: 'added' | 'refused';
  @PartField(() => RowProblemDto, { nullable: true }) readonly problem!: RowProblemDto | null;
}

export class StopTargetDto {
  @ChoiceField(stopReasons) readonly reason!: StopReason;
  @TextField({ optional: true, max: 1000 }) readonly note?: string;
}

/** Filters of a list of targets; every figure of a funnel is one of these questions. */
export class TargetPageDto extends PageDto {
  @ChoicesField(targetStatuses, { optional: true, description: 'the stage it stands at' })
  readonly status?: TargetStatus[];
  @ChoiceField(milestones, { optional: true, description: 'what it has come to, whatever happened afterwards' })
  readonly reached?: Milestone;
  @ChoicesField(verdicts, { optional: true }) readonly verdict?: Verdict[];
  @ChoicesField(stopReasons, { optional: true }) readonly stopReason?: StopReason[];
  @TextField({ optional: true, pattern: /^\d{6}(\d{3})?$/, max: 9 }) readonly regionCode?: string;
  @TextField({ optional: true, pattern: /^[A-T]\d{0,4}$/, max: 5 }) readonly industryPrefix?: string;
  @IdField({ optional: true }) readonly teamId?: string;
  @FlagField({ optional: true, description: 'true: no team has it' }) readonly unassigned?: boolean;
  @FlagField({ optional: true, description: 'true: joined after the launch' }) readonly added?: boolean;
  @IdField({ optional: true }) readonly enterpriseId?: string;
  @IdField({ optional: true, description: 'whom the credit went to' }) readonly creditVisitorId?: string;
  @TextField({ optional: true, max: 36, description: 'or none: the credit went to no agency' })
  readonly creditAgencyId?: string;
  @CountField({ optional: true, min: 1, max: 99 }) readonly wave?: number;
}

/** The same over all campaigns. */
export class AnyTargetPageDto extends TargetPageDto {
  @IdField({ optional: true }) readonly campaignId?: string;
  @ChoiceField(campaignKinds, { optional: true }) readonly kind?: CampaignKind;
}

export class TargetDto {
  @IdField() readonly id!: string;
  @IdField() readonly campaignId!: string;
  @ChoiceField(campaignKinds) readonly kind!: CampaignKind;
  @IdField() readonly enterpriseId!: string;
  @TextField() readonly enterpriseName!: string;
  @TextField() readonly regionCode!: string;
  @TextField() readonly regionName!: string;
  @TextField({ nullable: true }) readonly industryCode!: string | null;
  @CountField({ nullable: true }) readonly wave!: number | null;
  @ChoiceField(targetStatuses) readonly status!: TargetStatus;
  @TextField({ nullable: true }) readonly addedReason!: string | null;
  @CountField() readonly baseline!: number;
  @DayField() readonly baselineOn!: IsoDay;
  @CountField() readonly inventionsInForce!: number;
  @IdField({ nullable: true }) readonly teamId!: string | null;
  @TextField({ nullable: true }) readonly teamName!: string | null;
  @DayField({ nullable: true }) readonly assignedOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly scheduledOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly visitedOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly acceptedOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly filedOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly reachedOn!: IsoDay | null;
  @ChoiceField(verdicts, { nullable: true }) readonly verdict!: Verdict | null;
  @IdField({ nullable: true }) readonly creditIpRightId!: string | null;
  @IdField({ nullable: true }) readonly creditVisitId!: string | null;
  @IdField({ nullable: true }) readonly creditVisitorId!: string | null;
  @IdField({ nullable: true }) readonly creditAgencyId!: string | null;
  @ChoiceField(stopReasons, { nullable: true }) readonly stopReason!: StopReason | null;
  @TextField({ nullable: true }) readonly stopNote!: string | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}
