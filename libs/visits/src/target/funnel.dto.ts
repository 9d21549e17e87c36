import {
  ChoiceField,
  CountField,
  DayField,
  InstantField,
  PartField,
  PartsField,
  TextField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { campaignKinds, type CampaignKind } from '../campaign/campaign.kinds';
import { milestones, type Milestone } from './milestones';
import { targetStatuses, type TargetStatus } from './target.lifecycle';

/** A figure and the address that lists exactly its rows. */
export class FigureDto {
  @CountField() readonly count!: number;
  @TextField({ max: 500 }) readonly opens!: string;
}

export class FunnelStageDto extends FigureDto {
  @ChoiceField(milestones) readonly milestone!: Milestone;
  @TextField() readonly name!: string;
}

export class StandingCountDto extends FigureDto {
  @ChoiceField(targetStatuses) readonly status!: TargetStatus;
}

export class VerdictCountDto extends FigureDto {
  @TextField() readonly verdict!: string;
  @TextField() readonly name!: string;
}

export class RegionProgressDto {
  @TextField() readonly regionCode!: string;
  @TextField() readonly regionName!: string;
  @CountField() readonly listed!: number;
  @CountField() readonly assigned!: number;
  @CountField() readonly visited!: number;
  @CountField() readonly filed!: number;
  @CountField() readonly reached!: number;
  @CountField() readonly credited!: number;
  @CountField() readonly stopped!: number;
  @TextField({ max: 500 }) readonly opens!: string;
}

export class CreditShareDto extends FigureDto {
  @TextField({ nullable: true }) readonly id!: string | null;
  @TextField() readonly name!: string;
}

export class FunnelDto {
  @TextField() readonly campaignId!: string;
  @ChoiceField(campaignKinds) readonly kind!: CampaignKind;
  @InstantField({ description: 'when it was counted' }) readonly at!: string;
  @DayField({ nullable: true, description: 'when the list was frozen' }) readonly launchedOn!: IsoDay | null;
  @PartsField(() => FunnelStageDto) readonly stages!: FunnelStageDto[];
  @PartsField(() => StandingCountDto) readonly standing!: StandingCountDto[];
  @PartsField(() => VerdictCountDto) readonly verdicts!: VerdictCountDto[];
  @PartsField(() => RegionProgressDto) readonly byRegion!: RegionProgressDto[];
  @PartsField(() => CreditShareDto) readonly byVisitor!: CreditShareDto[];
  @PartsField(() => CreditShareDto) readonly byAgency!: CreditShareDto[];
  @PartField(() => FigureDto, { nullable: true, description: 'firms that match today and are not on the list' })
  readonly difference!: FigureDto | null;
}
