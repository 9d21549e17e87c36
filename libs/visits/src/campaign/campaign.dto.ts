import type { EnterpriseCriteria } from '@ipharbor/directory';
import type { Actor } from '@ipharbor/access';
import {
  ChoiceField,
  CountField,
  DayField,
  IdField,
  InstantField,
  PageDto,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { Campaign, CampaignPlan } from './campaign.entity';
import { EnterpriseCriteriaDto } from './criteria.dto';
import { campaignKinds, campaignKindNames, type CampaignKind } from './campaign.kinds';
import { campaignLifecycle, type CampaignAction, type CampaignStatus } from './campaign.lifecycle';

const statuses: readonly CampaignStatus[] = ['draft', 'submitted', 'approved', 'running', 'closed', 'archived'];

export class WaveDto {
  @CountField({ min: 1, max: 99 }) readonly number!: number;
  @TextField() readonly name!: string;
  @DayField() readonly startsOn!: IsoDay;
  @DayField() readonly endsOn!: IsoDay;
}

export class CampaignPlanDto {
  @TextField() readonly name!: string;
  @DayField() readonly startsOn!: IsoDay;
  @DayField() readonly endsOn!: IsoDay;
  @PartField(() => EnterpriseCriteriaDto, {
    optional: true,
    description: 'which enterprises; left out: the preset of the kind',
  })
  readonly criteria?: EnterpriseCriteriaDto;
  @PartsField(() => WaveDto, { optional: true, max: 20 })
  readonly waves?: WaveDto[];
  @CountField({ optional: true, min: 1, max: 10_000, description: 'version of the visit form' })
  readonly formVersion?: number;
  @IdField({ description: 'account of the leader in charge, who alone approves' })
  readonly leaderAccountId!: string;
}

export class DraftCampaignDto extends CampaignPlanDto {
  @IdField({ optional: true }) readonly id?: string;
  @ChoiceField(campaignKinds) readonly kind!: CampaignKind;
  @TextField({ optional: true, pattern: /^\d{6}(\d{3})?$/, max: 9, description: 'left out: the region of your unit' })
  readonly regionCode?: string;
}

export class CampaignPageDto extends PageDto {
  @ChoiceField(campaignKinds, { optional: true }) readonly kind?: CampaignKind;
  @ChoiceField(statuses, { optional: true }) readonly status?: CampaignStatus;
}

export class CampaignDto {
  @IdField() readonly id!: string;
  @ChoiceField(campaignKinds) readonly kind!: CampaignKind;
  @TextField() readonly kindName!: string;
  @TextField() readonly name!: string;
  @TextField() readonly regionCode!: string;
  @DayField() readonly startsOn!: IsoDay;
  @DayField() readonly endsOn!: IsoDay;
  @PartField(() => EnterpriseCriteriaDto) readonly criteria!: EnterpriseCriteria;
  @PartsField(() => WaveDto) readonly waves!: readonly WaveDto[];
  @CountField() readonly formVersion!: number;
  @IdField() readonly leaderAccountId!: string;
  @IdField({ nullable: true }) readonly unitId!: string | null;
  @ChoiceField(statuses) readonly status!: CampaignStatus;
  @DayField({ nullable: true }) readonly approvedOn!: IsoDay | null;
  @TextField({ nullable: true }) readonly returnReason!: string | null;
  @DayField({ nullable: true }) readonly launchedOn!: IsoDay | null;
  @TextField({ nullable: true }) readonly baselineSource!: string | null;
  @InstantField() readonly createdAt!: string;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  static from(campaign: Campaign, actor: Actor): CampaignDto {
    const { createdAt, createdById: _, submittedById: __, ...shown } = campaign;
    return {
      ...shown,
      kindName: campaignKindNames[campaign.kind],
      createdAt: createdAt.toISOString(),
      allowedActions: allowedActions(campaign, actor),
    };
  }
}

const permissionFor: Readonly<Record<CampaignAction, `campaign:${string}`>> = {
  change: 'campaign:plan',
  submit: 'campaign:plan',
  approve: 'campaign:approve',
  return: 'campaign:approve',
  launch: 'campaign:launch',
  close: 'campaign:close',
  archive: 'campaign:close',
};

function allowedActions(campaign: Campaign, actor: Actor): string[] {
  const decides = actor.accountId === campaign.leaderAccountId && actor.accountId !== campaign.submittedById;
  return campaignLifecycle
    .actionsFrom(campaign.status)
    .filter((action) => actor.permissions.has(permissionFor[action]))
    .filter((action) => decides || (action !== 'approve' && action !== 'return'));
}

export class CampaignKindDto {
  @ChoiceField(campaignKinds) readonly kind!: CampaignKind;
  @TextField() readonly name!: string;
  @PartField(() => EnterpriseCriteriaDto) readonly criteria!: EnterpriseCriteria;
}

export class RegionCountDto {
  @TextField() readonly regionCode!: string;
  @TextField() readonly regionName!: string;
  @CountField() readonly count!: number;
}

export class AskPreviewDto {
  @PartField(() => EnterpriseCriteriaDto, {
    optional: true,
    description: 'left out: those of the campaign as it is saved',
  })
  readonly criteria?: EnterpriseCriteriaDto;
}

export class TargetPreviewDto {
  @CountField() readonly count!: number;
  @DayField({ description: 'the day of the data' }) readonly on!: IsoDay;
  @PartsField(() => RegionCountDto) readonly byRegion!: RegionCountDto[];
}

/** The plan that a body describes; what it leaves out comes from the preset. */
export const planOf = (dto: CampaignPlanDto, preset: EnterpriseCriteria): CampaignPlan => ({
  name: dto.name,
  startsOn: dto.startsOn,
  endsOn: dto.endsOn,
  criteria: dto.criteria ?? preset,
  waves: dto.waves ?? [{ number: 1, name: '第一批', startsOn: dto.startsOn, endsOn: dto.endsOn }],
  formVersion: dto.formVersion ?? 1,
  leaderAccountId: dto.leaderAccountId,
});
