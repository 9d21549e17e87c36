import type { EnterpriseCriteria } from '@ipharbor/directory';
import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  Code,
  Count,
  Day,
  Doc,
  Id,
  Instant,
  Name,
  Note,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import { visitsProblem } from '../visits.problems';
import { campaignLifecycle, type CampaignAction, type CampaignStatus } from './campaign.lifecycle';
import { refuseForeignCriteria } from './campaign.criteria';
import type { CampaignKind } from './campaign.kinds';

/** 分期分批: a part of the period with a number that targets carry. */
export interface Wave {
  readonly number: number;
  readonly name: string;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
}

/** What an officer plans; everything of it may change while it is a draft. */
export interface CampaignPlan {
  readonly name: string;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly criteria: EnterpriseCriteria;
  readonly waves: readonly Wave[];
  /** The version of the visit form that its visits are recorded with. */
  readonly formVersion: number;
  readonly leaderAccountId: string;
}

/** 走访活动: a campaign of one kind, over a period, in one region, run by one section under one leader in charge. */
@TableOf('campaign', {
  index: [
    ['regionCode', 'status'],
    ['leaderAccountId', 'status'],
    ['status', 'createdAt'],
  ],
})
export class Campaign {
  @Id() readonly id!: string;
  @Word() readonly kind!: CampaignKind;
  @Code() readonly regionCode!: string;
  /** The section that runs it: its people review the visits and alone of the bureau see unpublished inventions. */
  @Ref({ nullable: true }) readonly unitId!: string | null;
  @Name() name!: string;
  @Day() startsOn!: IsoDay;
  @Day() endsOn!: IsoDay;
  @Doc() criteria!: EnterpriseCriteria;
  @Doc() waves!: readonly Wave[];
  @Count() formVersion!: number;
  @Ref() leaderAccountId!: string;
  @Word() status: CampaignStatus = campaignLifecycle.initial;
  @Ref() readonly createdById!: string;
  @Ref({ nullable: true }) submittedById: string | null = null;
  @Day({ nullable: true }) approvedOn: IsoDay | null = null;
  /** Why the leader gave it back, until it is submitted again. */
  @Note({ nullable: true }) returnReason: string | null = null;
  @Day({ nullable: true }) launchedOn: IsoDay | null = null;
  /** Where the baseline of a doubling campaign was read, on the day of the launch. */
  @Name({ nullable: true }) baselineSource: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  plan(plan: CampaignPlan): void {
    if (plan.endsOn < plan.startsOn) throw visitsProblem('campaign-period-reversed');
    for (const wave of plan.waves) {
      if (wave.endsOn < wave.startsOn) throw visitsProblem('campaign-period-reversed');
      if (wave.startsOn < plan.startsOn || wave.endsOn > plan.endsOn)
        throw visitsProblem('wave-outside-period', { wave: wave.name });
    }
    refuseForeignCriteria(this.kind, plan.criteria);
    Object.assign(this, plan);
  }

  change(plan: CampaignPlan): void {
    this.step('change');
    this.plan(plan);
  }

  submit(accountId: string): void {
    this.step('submit');
    this.submittedById = accountId;
    this.returnReason = null;
  }

  approve(accountId: string, today: IsoDay): void {
    this.step('approve');
    this.refuseOthersThanLeader(accountId);
    this.approvedOn = today;
  }

  return(accountId: string, reason: string): void {
    this.step('return');
    this.refuseOthersThanLeader(accountId);
    this.approvedOn = null;
    this.returnReason = reason;
  }

  /** From now on the list of targets is fixed, and so is the baseline that doubling is measured against. */
  launch(today: IsoDay): void {
    this.step('launch');
    this.launchedOn = today;
    this.baselineSource = this.kind === 'doubling' ? `知识产权登记库 ${today}` : null;
  }

  close(): void {
    this.step('close');
  }

  archive(): void {
    this.step('archive');
  }

  refuseUnlessRunning(): void {
    if (this.status !== 'running') throw visitsProblem('campaign-not-running');
  }

  refuseUnknownWave(wave: number): void {
    if (!this.waves.some(({ number }) => number === wave)) throw visitsProblem('unknown-wave', { wave });
  }

  /** Credit follows the patents until the campaign is archived: grants come years after filings. */
  get isFollowed(): boolean {
    return this.status === 'running' || this.status === 'closed';
  }

  private step(action: CampaignAction): void {
    this.status = campaignLifecycle.next(this.status, action);
  }

  private refuseOthersThanLeader(accountId: string): void {
    if (accountId !== this.leaderAccountId) throw visitsProblem('not-the-leader-in-charge');
    if (accountId === this.submittedById) throw visitsProblem('own-approval');
  }
}
