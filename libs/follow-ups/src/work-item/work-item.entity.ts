import type { SubjectRef } from '@ipharbor/platform/kernel';
import { Code, Count, Day, Id, Instant, Line, Note, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
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
  readonly dueOn: string;
  /** At most one work item with this key: a repeated command opens nothing twice. */
  readonly key?: string | null;
}

/** A promise to a person: somebody owes something by a day, and it ends with evidence or a reason. */
@TableOf('work_item', {
  about: 'enterpriseId',
  unique: [['dedupeKey']],
  index: [
    ['ownerAccountId', 'status', 'dueOn'],
    ['ownerUnitId', 'status', 'dueOn'],
    ['raisedById', 'status', 'dueOn'],
    ['regionCode', 'status', 'dueOn'],
    ['subjectType', 'subjectId'],
    ['status', 'dueOn'],
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
  @Ref({ nullable: true }) readonly raisedById!: string | null;
  @Day() readonly dueOn!: string;
  @Word() status: WorkItemStatus = workItemLifecycle.initial;
  /** What was done, or why it ended without. */
  @Note({ nullable: true }) outcome: string | null = null;
  @Ref({ nullable: true }) endedById: string | null = null;
  @Instant({ nullable: true }) endedAt: Date | null = null;
  @Day({ nullable: true }) lastUrgedOn: string | null = null;
  @Count() urges: number = 0;
  @Line({ nullable: true }) readonly dedupeKey!: string | null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  static open(promised: Promised, raisedById: string | null, createdAt: Date): WorkItem {
    const { id, subject, kind, title, ownerAccountId = null, ownerUnitId = null, dueOn } = promised;
    if (ownerAccountId === null && ownerUnitId === null) throw followUpsProblem('owner-required');
    const { enterpriseId = null, regionCode = null, key: dedupeKey = null } = promised;
    const about = { subjectType: subject.type, subjectId: subject.id, enterpriseId, regionCode };
    return Object.assign(new WorkItem(), {
      id,
      kind,
      title,
      ...about,
      ownerAccountId,
      ownerUnitId,
      raisedById,
      dueOn,
      dedupeKey,
      createdAt,
    });
  }

  complete(byId: string | null, outcome: string, at: Date): void {
    if (outcome.trim() === '') throw followUpsProblem('evidence-required');
    this.end('complete', byId, outcome.trim(), at);
  }

  cancel(byId: string | null, reason: string, at: Date): void {
    this.end('cancel', byId, reason, at);
  }

  assignTo(owner: { accountId?: string | null; unitId?: string | null }): void {
    this.status = workItemLifecycle.next(this.status, 'assign');
    if (!owner.accountId && !owner.unitId) throw followUpsProblem('owner-required');
    this.ownerAccountId = owner.accountId ?? null;
    this.ownerUnitId = owner.unitId ?? null;
  }

  /** 催办: recorded, at most once a day. */
  urge(today: string): void {
    this.status = workItemLifecycle.next(this.status, 'urge');
    if (this.lastUrgedOn === today) throw followUpsProblem('urged-already');
    this.lastUrgedOn = today;
    this.urges += 1;
  }

  isOwnedBy(accountId: string, unitId: string | undefined): boolean {
    return (
      this.ownerAccountId === accountId ||
      (this.ownerAccountId === null && this.ownerUnitId !== null && this.ownerUnitId === unitId)
    );
  }

  private end(action: 'complete' | 'cancel', byId: string | null, outcome: string, at: Date): void {
    this.status = workItemLifecycle.next(this.status, action);
    this.outcome = outcome;
    this.endedById = byId;
    this.endedAt = at;
  }
}
