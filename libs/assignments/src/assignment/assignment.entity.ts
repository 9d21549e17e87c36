import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  BelongsTo,
  Code,
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
import { assignmentsProblem } from '../assignments.problems';
import { Specialist } from '../specialist/specialist.entity';
import {
  assignmentLifecycle,
  type Answer,
  type AssignmentStatus,
  type Side,
  type TargetType,
} from './assignment.lifecycle';

/**
 * 指派: one specialist serves one target, since when, until when. A target has one active assignment (`activeKey`) and one
 * open offer (`offerKey`) at a time; both are null on every other row.
 */
@TableOf('assignment', {
  about: 'enterpriseId',
  unique: [['activeKey'], ['offerKey']],
  index: [
    ['specialistId', 'status'],
    ['professionalId', 'status'],
    ['agencyId', 'status'],
    ['enterpriseId', 'status'],
    ['regionCode', 'status', 'proposedOn'],
    ['planId'],
    ['status', 'proposedOn'],
  ],
})
export class Assignment {
  @Id() readonly id!: string;
  @Word() readonly targetType!: TargetType;
  /** Of the enterprise or cluster; of a township or region its code. */
  @Ref() targetId!: string;
  @Name() readonly targetName!: string;
  @Ref({ nullable: true }) enterpriseId!: string | null;
  @Code() regionCode!: string;
  @BelongsTo('assignment', 'specialistId', () => Specialist)
  @Ref()
  readonly specialistId!: string;
  @Ref() readonly professionalId!: string;
  @Ref({ nullable: true }) readonly agencyId!: string | null;
  @Word() status: AssignmentStatus = assignmentLifecycle.initial;
  @Code({ nullable: true }) activeKey: string | null = null;
  @Code({ nullable: true }) offerKey: string | null = null;
  @Word() specialistAnswer: Answer = 'pending';
  @Day({ nullable: true }) specialistDueOn!: IsoDay | null;
  @Ref({ nullable: true }) specialistAnswerById: string | null = null;
  @Word() enterpriseAnswer!: Answer;
  @Day({ nullable: true }) enterpriseDueOn!: IsoDay | null;
  @Ref({ nullable: true }) enterpriseAnswerById: string | null = null;
  @Day() readonly proposedOn!: IsoDay;
  @Day({ nullable: true }) fromOn: IsoDay | null = null;
  @Day({ nullable: true }) endedOn: IsoDay | null = null;
  /** Why it was declined, withdrawn or ended. */
  @Note({ nullable: true }) reason: string | null = null;
  /** The specialists to be asked next, best first. */
  @Doc() readonly candidates!: readonly string[];
  @Ref({ nullable: true }) readonly planId!: string | null;
  /** The assignment that this one took over from, once both had accepted. */
  @Ref({ nullable: true }) formerId: string | null = null;
  @Ref({ nullable: true }) readonly createdById!: string | null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  get key(): string {
    return keyOf(this);
  }

  get isAgreed(): boolean {
    return [this.specialistAnswer, this.enterpriseAnswer].every((each) => each === 'accepted' || each === 'not-needed');
  }

  answer(side: Side, answer: 'accepted' | 'declined', byId: string): void {
    assignmentLifecycle.next(this.status, 'decline');
    const before = side === 'specialist' ? this.specialistAnswer : this.enterpriseAnswer;
    if (before !== 'pending') throw assignmentsProblem('answered-already');
    if (side === 'specialist') [this.specialistAnswer, this.specialistAnswerById] = [answer, byId];
    else [this.enterpriseAnswer, this.enterpriseAnswerById] = [answer, byId];
  }

  activate(today: IsoDay, formerId: string | null): void {
    this.status = assignmentLifecycle.next(this.status, 'activate');
    this.fromOn = today;
    this.formerId = formerId;
    this.offerKey = null;
    this.activeKey = this.key;
  }

  /** 谢绝、逾期、撤回、结束 */
  close(action: 'decline' | 'lapse' | 'withdraw' | 'end', reason: string, today: IsoDay): void {
    this.status = assignmentLifecycle.next(this.status, action);
    this.reason = reason;
    this.endedOn = today;
    this.offerKey = null;
    this.activeKey = null;
  }

  /** As it was before it was handed over. */
  restore(): void {
    this.status = assignmentLifecycle.next(this.status, 'restore');
    this.reason = null;
    this.endedOn = null;
    this.activeKey = this.key;
  }

  /** A side has let its day go by. */
  isOverdue(today: IsoDay): boolean {
    const late = (answer: Answer, dueOn: IsoDay | null) => answer === 'pending' && dueOn !== null && dueOn < today;
    return late(this.specialistAnswer, this.specialistDueOn) || late(this.enterpriseAnswer, this.enterpriseDueOn);
  }
}

export const keyOf = ({ targetType, targetId }: { targetType: TargetType; targetId: string }): string =>
  `${targetType}:${targetId}`;
