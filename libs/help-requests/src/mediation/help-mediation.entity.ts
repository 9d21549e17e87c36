import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Code, Day, Doc, Id, Name, Note, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { helpProblem } from '../help-requests.problems';
import { HelpRequest } from '../request/help-request.entity';
import { mediationLifecycle, type MediationStatus } from './mediation.lifecycle';

/** 侵权纠纷, 合同纠纷, 权属纠纷, 其他 */
export const disputes = ['infringement', 'contract', 'ownership', 'other'] as const;
export type Dispute = (typeof disputes)[number];

export interface Session {
  readonly onDay: IsoDay;
  readonly note: string;
}

/** 调解, under a lawful organisation that is named. */
@TableOf('help_mediation', { index: [['requestId']], confidential: ['sessions', 'result', 'opponentPhone'] })
export class HelpMediation {
  @Id() readonly id!: string;
  @Ref() readonly requestId!: string;
  /** 调解组织 */
  @Name() readonly organisation!: string;
  @Name() readonly mediator!: string;
  @Word() readonly dispute!: Dispute;
  @Word() status: MediationStatus = mediationLifecycle.initial;
  @Name() readonly opponentName!: string;
  /** To remind the other side of what both have to do. */
  @Code({ nullable: true }) readonly opponentPhone!: string | null;
  @Day({ nullable: true }) applicantAgreedOn: IsoDay | null = null;
  @Day({ nullable: true }) opponentAgreedOn: IsoDay | null = null;
  @Doc() sessions: readonly Session[] = [];
  /** What was agreed, or why there is no agreement. */
  @Note({ nullable: true }) result: string | null = null;
  @Day({ nullable: true }) endedOn: IsoDay | null = null;
  /** By when both may ask the court to confirm the agreement; null where that is not offered. */
  @Day({ nullable: true }) confirmBy: IsoDay | null = null;
  @Name({ nullable: true }) court: string | null = null;
  @Day({ nullable: true }) confirmationAskedOn: IsoDay | null = null;
  @Version() version: number = 1;
  @BelongsTo('help_mediation', 'requestId', () => HelpRequest) readonly request?: never;

  /** True once both agree: it begins. */
  consent(side: 'applicant' | 'opponent', onDay: IsoDay): boolean {
    if (this.status !== 'proposed') throw helpProblem('mediation-not-open');
    if (side === 'applicant') this.applicantAgreedOn = onDay;
    else this.opponentAgreedOn = onDay;
    if (this.applicantAgreedOn === null || this.opponentAgreedOn === null) return false;
    this.status = mediationLifecycle.next(this.status, 'begin');
    return true;
  }

  decline(reason: string, onDay: IsoDay): void {
    this.status = mediationLifecycle.next(this.status, 'decline');
    this.result = reason;
    this.endedOn = onDay;
  }

  meet(session: Session): void {
    this.status = mediationLifecycle.next(this.status, 'meet');
    this.sessions = [...this.sessions, session];
  }

  end(action: 'agree' | 'fail', result: string, onDay: IsoDay): void {
    this.status = mediationLifecycle.next(this.status, action);
    this.result = result;
    this.endedOn = onDay;
  }

  /** An ownership dispute is not confirmed by a court (民事诉讼法 and its interpretation); all others are. */
  get mayBeConfirmed(): boolean {
    return this.status === 'agreed' && this.dispute !== 'ownership';
  }

  askConfirmation(onDay: IsoDay): void {
    if (!this.mayBeConfirmed) throw helpProblem('confirmation-not-offered');
    if (this.confirmBy !== null && onDay > this.confirmBy)
      throw helpProblem('confirmation-too-late', { day: this.confirmBy });
    this.confirmationAskedOn = onDay;
  }
}
