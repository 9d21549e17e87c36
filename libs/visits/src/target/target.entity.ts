import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  BelongsTo,
  Code,
  Count,
  Day,
  Id,
  Instant,
  Note,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import type { CampaignKind } from '../campaign/campaign.kinds';
import type { Standing, Verdict } from '../credit/standing';
import { visitsProblem } from '../visits.problems';
import { isOpen, targetLifecycle, type StopReason, type TargetStatus } from './target.lifecycle';
import { stageOf } from './target-stage';

/** What a movement or a change of credit says in the history. */
export interface Moved {
  readonly from: TargetStatus;
  readonly to: TargetStatus;
}

/**
 * One enterprise on the list of one campaign. Its facts are written by what happens (assignment, visits, patents); its
 * status follows from them and is never typed.
 */
@TableOf('campaign_target', {
  about: 'enterpriseId',
  unique: [['campaignId', 'enterpriseId']],
  index: [
    ['campaignId', 'status'],
    ['campaignId', 'regionCode'],
    ['campaignId', 'listedAt'],
    ['enterpriseId'],
    ['teamId', 'status'],
    ['agencyId'],
    ['verdict', 'regionCode'],
  ],
})
export class CampaignTarget {
  @Id() readonly id!: string;
  @Ref() readonly campaignId!: string;
  @Ref() enterpriseId!: string;
  @Word() readonly kind!: CampaignKind;
  @Code() regionCode!: string;
  @Code({ nullable: true }) readonly industryCode!: string | null;
  @Count({ nullable: true }) wave: number | null = null;
  @Word() status: TargetStatus = targetLifecycle.initial;
  /** Why it was added after the launch; null for the frozen list. */
  @Note({ nullable: true }) readonly addedReason!: string | null;
  @Count() readonly baseline!: number;
  @Day() readonly baselineOn!: IsoDay;
  @Ref({ nullable: true }) teamId: string | null = null;
  /** The agency of the team's lead. */
  @Ref({ nullable: true }) agencyId: string | null = null;
  @Day({ nullable: true }) assignedOn: IsoDay | null = null;
  /** The next appointment. */
  @Day({ nullable: true }) scheduledOn: IsoDay | null = null;
  /** The first visit that was recorded. */
  @Day({ nullable: true }) visitedOn: IsoDay | null = null;
  /** When an officer first accepted a visit. */
  @Day({ nullable: true }) acceptedOn: IsoDay | null = null;
  @Day({ nullable: true }) filedOn: IsoDay | null = null;
  @Day({ nullable: true }) reachedOn: IsoDay | null = null;
  @Count() inventionsInForce!: number;
  @Word({ nullable: true }) verdict: Verdict | null = null;
  @Ref({ nullable: true }) creditIpRightId: string | null = null;
  @Ref({ nullable: true }) creditVisitId: string | null = null;
  @Ref({ nullable: true }) creditVisitorId: string | null = null;
  @Ref({ nullable: true }) creditAgencyId: string | null = null;
  @Word({ nullable: true }) stopReason: StopReason | null = null;
  @Note({ nullable: true }) stopNote: string | null = null;
  @Instant() readonly listedAt!: Date;
  @Version() version: number = 1;
  @BelongsTo('campaign_target', 'campaignId', () => Campaign) readonly campaign?: never;

  get isOpen(): boolean {
    return isOpen(this.status);
  }

  assignTo(team: { readonly id: string; readonly agencyId: string | null }, today: IsoDay, wave = this.wave): void {
    if (!this.isOpen) throw visitsProblem('target-closed');
    this.teamId = team.id;
    this.agencyId = team.agencyId;
    this.assignedOn = today;
    this.wave = wave;
  }

  noteVisits(facts: Pick<CampaignTarget, 'scheduledOn' | 'visitedOn' | 'acceptedOn'>): void {
    Object.assign(this, facts);
  }

  noteStanding(standing: Standing): void {
    Object.assign(this, standing);
  }

  stop(reason: StopReason, note: string | null): void {
    this.status = targetLifecycle.next(this.status, 'stop');
    this.stopReason = reason;
    this.stopNote = note;
  }

  reopen(): void {
    this.status = targetLifecycle.next(this.status, 'reopen');
    this.stopReason = null;
    this.stopNote = null;
  }

  /** Moves it to where its facts put it; answers the movement, or null when it is there already. */
  settle(): Moved | null {
    const from = this.status;
    const { stage, step } = stageOf(this);
    if (stage === from) return null;
    this.status = targetLifecycle.next(from, step);
    return { from, to: this.status };
  }
}
