import { daysBetween, type IsoDay, type SubjectRef } from '@ipharbor/platform/kernel';
import { Code, Count, Day, Id, Instant, Line, Note, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import type { Until } from '../clock/deadlines';
import { followUpsProblem } from '../follow-ups.problems';
import { workItemLifecycle, type WorkItemStatus } from './work-item.lifecycle';

/** What a promise consists of when it is made. */
export interface Promised {
  readonly id: string;
  readonly subject: SubjectRef;
  /** `visit.need`, `visit.return-visit` …: a key of the labels that the context declared. */
  readonly kind: string;
  readonly title: string;
  readonly ownerAccountId?: string | null;
  readonly ownerUnitId?: string | null;
  readonly enterpriseId?: string | null;
  readonly regionCode?: string | null;
  /** 办结期限: by a rule, or a day that two people agreed. */
  readonly finish: Until;
  /** 答复期限, where the first answer has a day of its own. */
  readonly answer?: Until;
  /** The item that this one is a part of: it cannot be completed before its parts. */
  readonly parentId?: string | null;
  /** 抄送: people who see it and owe nothing. */
  readonly copiedTo?: readonly string[];
  /** At most one work item with this key: a repeated command opens nothing twice. */
  readonly key?: string | null;
}

/** A promise to a person: somebody owes something by a day, and it ends with evidence or a reason. */
@TableOf('work_item', {
  about: 'enterpriseId',
  unique: [['dedupeKey']],
  index: [
    ['holderId', 'status', 'dueOn'],
    ['ownerAccountId', 'status', 'dueOn'],
    ['ownerUnitId', 'status', 'dueOn'],
    ['raisedById', 'status', 'dueOn'],
    ['regionCode', 'status', 'dueOn'],
    ['subjectType', 'subjectId'],
    ['status', 'dueOn'],
    ['parentId', 'status'],
    ['endedById', 'endedAt'],
    ['endedOn', 'regionCode', 'holderId', 'daysLate'],
    ['status', 'kind', 'escalationLevel', 'dueOn'],
  ],
})
export class WorkItem {
  @Id() readonly id!: string;
  @Code() readonly kind!: string;
  @Line() readonly title!: string;
  @Word() readonly subjectType!: string;
  @Ref() readonly subjectId!: string;
  @Ref({ nullable: true }) readonly enterpriseId!: string | null;
  @Code({ nullable: true }) readonly regionCode!: string | null;
  @Ref({ nullable: true }) ownerAccountId!: string | null;
  @Ref({ nullable: true }) ownerUnitId!: string | null;
  /** The person who owes it, else the unit: one column for lists that ask for both. */
  @Ref({ nullable: true }) holderId!: string | null;
  @Ref({ nullable: true }) readonly raisedById!: string | null;
  /** The due day of the clock to finish by; `Clocks` alone writes it. */
  @Day() dueOn!: IsoDay;
  @Word() status: WorkItemStatus = workItemLifecycle.initial;
  /** What was done, or why it ended without. */
  @Note({ nullable: true }) outcome: string | null = null;
  @Ref({ nullable: true }) endedById: string | null = null;
  @Instant({ nullable: true }) endedAt: Date | null = null;
  @Day({ nullable: true }) endedOn: IsoDay | null = null;
  /** Calendar days after the due day on which it was completed; 0 in time, null while it runs and when it was cancelled. */
  @Count({ nullable: true }) daysLate: number | null = null;
  @Day({ nullable: true }) lastUrgedOn: string | null = null;
  @Count() urges: number = 0;
  /** Steps of the escalation ladder that were taken; nullable for rows older than the ladder. */
  @Count({ nullable: true }) escalationLevel: number = 0;
  @Ref({ nullable: true }) readonly parentId!: string | null;
  @Line({ nullable: true }) readonly dedupeKey!: string | null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  static open(promised: Promised, dueOn: IsoDay, raisedById: string | null, createdAt: Date): WorkItem {
    const { id, subject, kind, title, ownerAccountId = null, ownerUnitId = null } = promised;
    if (ownerAccountId === null && ownerUnitId === null) throw followUpsProblem('owner-required');
    const { enterpriseId = null, regionCode = null, parentId = null, key: dedupeKey = null } = promised;
    const about = { subjectType: subject.type, subjectId: subject.id, enterpriseId, regionCode };
    return Object.assign(new WorkItem(), {
      id,
      kind,
      title,
      ...about,
      ownerAccountId,
      ownerUnitId,
      holderId: ownerAccountId ?? ownerUnitId,
      raisedById,
      dueOn,
      parentId,
      dedupeKey,
      createdAt,
    });
  }

  get isRunning(): boolean {
    return this.status === 'open' || this.status === 'held';
  }

  hold(): void {
    this.status = workItemLifecycle.next(this.status, 'hold');
  }

  resume(): void {
    this.status = workItemLifecycle.next(this.status, 'resume');
  }

  extend(): void {
    this.status = this.status === 'held' ? this.status : workItemLifecycle.next(this.status, 'extend');
  }

  /** Days late are counted up to `ran`: today, or the day from which its time stood still. */
  complete(byId: string | null, outcome: string, at: Date, today: IsoDay, ran: IsoDay = today): void {
    if (outcome.trim() === '') throw followUpsProblem('evidence-required');
    this.end('complete', byId, outcome.trim(), at, today);
    this.daysLate = Math.max(0, daysBetween(this.dueOn, ran));
  }

  cancel(byId: string | null, reason: string, at: Date, today: IsoDay): void {
    this.end('cancel', byId, reason, at, today);
  }

  /** One on hold keeps standing still: whoever assigns it ends the hold first, or means to move it. */
  assignTo(owner: { accountId?: string | null; unitId?: string | null }): void {
    if (this.status !== 'held') this.status = workItemLifecycle.next(this.status, 'assign');
    if (!owner.accountId && !owner.unitId) throw followUpsProblem('owner-required');
    this.ownerAccountId = owner.accountId ?? null;
    this.ownerUnitId = owner.unitId ?? null;
    this.holderId = this.ownerAccountId ?? this.ownerUnitId;
  }

  /** 催办: recorded, at most once a day. */
  urge(today: IsoDay): void {
    this.status = workItemLifecycle.next(this.status, 'urge');
    if (this.lastUrgedOn === today) throw followUpsProblem('urged-already');
    this.lastUrgedOn = today;
    this.urges += 1;
  }

  /** By the person, by whoever does that person's work today, or by anybody of the unit that shares it. */
  isOwnedBy(accountId: string, unitId: string | undefined, standsInFor: readonly string[] = []): boolean {
    if (this.ownerAccountId === null) return this.ownerUnitId !== null && this.ownerUnitId === unitId;
    return this.ownerAccountId === accountId || standsInFor.includes(this.ownerAccountId);
  }

  private end(action: 'complete' | 'cancel', byId: string | null, outcome: string, at: Date, today: IsoDay): void {
    this.status = workItemLifecycle.next(this.status, action);
    this.outcome = outcome;
    this.endedById = byId;
    this.endedAt = at;
    this.endedOn = today;
  }
}
