import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  BelongsTo,
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
import { Assignment } from '../assignment/assignment.entity';
import { assignmentsProblem } from '../assignments.problems';

/** 上门、线上、电话 */
export const dutyModes = ['on-site', 'online', 'phone'] as const;
export type DutyMode = (typeof dutyModes)[number];
/** 政策解读、管理制度、检索布局、申请、维权、转化质押、商标、商业秘密、其他 */
export const dutyTopics = [
  'policy',
  'management',
  'search',
  'filing',
  'enforcement',
  'commercialisation',
  'trademark',
  'trade-secret',
  'other',
] as const;
export type DutyTopic = (typeof dutyTopics)[number];
export const confirmations = ['pending', 'confirmed', 'disputed', 'not-needed'] as const;
export type Confirmation = (typeof confirmations)[number];

/** 服务日志: what a specialist did for a target on a day, as the enterprise confirms or disputes it. */
@TableOf('duty_log', {
  about: 'enterpriseId',
  index: [
    ['assignmentId', 'onDay'],
    ['professionalId', 'onDay'],
    ['agencyId', 'onDay'],
    ['enterpriseId', 'onDay'],
    ['regionCode', 'onDay'],
  ],
})
export class DutyLog {
  @Id() readonly id!: string;
  @BelongsTo('duty_log', 'assignmentId', () => Assignment)
  @Ref()
  readonly assignmentId!: string;
  @Ref() readonly specialistId!: string;
  @Ref() readonly professionalId!: string;
  @Ref({ nullable: true }) readonly agencyId!: string | null;
  @Ref({ nullable: true }) enterpriseId!: string | null;
  @Name() readonly targetName!: string;
  @Code() readonly regionCode!: string;
  @Day() readonly onDay!: IsoDay;
  @Word() readonly mode!: DutyMode;
  @Count() readonly minutes!: number;
  @Doc() readonly topics!: readonly DutyTopic[];
  @Note({ nullable: true }) readonly advice!: string | null;
  /** How many needs were raised; each is a work item. */
  @Count() readonly needs!: number;
  @Ref() readonly recordedById!: string;
  @Word() confirmation!: Confirmation;
  @Ref({ nullable: true }) confirmedById: string | null = null;
  @Day({ nullable: true }) confirmedOn: IsoDay | null = null;
  /** 1 to 5, by the enterprise. */
  @Count({ nullable: true }) rating: number | null = null;
  @Note({ nullable: true }) disputeReason: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  /** Whoever wrote it does not confirm it. */
  confirm(
    outcome: 'confirmed' | 'disputed',
    byId: string,
    today: IsoDay,
    rating: number | null,
    reason: string | null,
  ): void {
    if (this.confirmation !== 'pending') throw assignmentsProblem('log-confirmed');
    if (byId === this.recordedById) throw assignmentsProblem('own-log');
    if (outcome === 'disputed' && !reason) throw assignmentsProblem('dispute-reason');
    this.confirmation = outcome;
    this.confirmedById = byId;
    this.confirmedOn = today;
    this.rating = rating;
    this.disputeReason = reason;
  }
}
