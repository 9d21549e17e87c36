import { Injectable } from '@nestjs/common';
import { Accounts, Units, type Actor } from '@ipharbor/access';
import { Clock, newId, type IsoDay, type Principal, type SubjectRef } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { Clocks, type HoldReason, type MoreTime } from '../clock/clocks';
import { followUpsProblem } from '../follow-ups.problems';
import { TitleSearch } from '../search/title-search';
import { WorkItem, type Promised } from './work-item.entity';
import { workItemAssigned, workItemOpened, workItemUrged } from './work-item.events';
import { WorkItemCopy } from './work-item-copy.entity';
import { WorkItemEnds } from './work-item-ends';
import { isKnownKind } from './work-item-kinds';
import { WorkItemPolicy } from './work-item.policy';

interface Owner {
  readonly accountId?: string | null;
  readonly unitId?: string | null;
}

/** To whom a work item goes, and what becomes of its hold. */
export interface NewOwner {
  readonly accountId?: string;
  readonly unitId?: string;
  readonly hold?: 'end' | 'move';
}

/** Promises: opened by other contexts in the unit of work that makes them, ended by people. */
@Injectable()
export class WorkItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: WorkItemPolicy,
    private readonly clocks: Clocks,
    private readonly ends: WorkItemEnds,
    private readonly search: TitleSearch,
    private readonly accounts: Accounts,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** Opens a promise, or answers the one already opened under the same key. */
  async open(tx: Tx, actor: Principal, promised: Omit<Promised, 'id'> & { readonly id?: string }): Promise<WorkItem> {
    if (!isKnownKind(promised.kind)) throw new Error(`work item kind '${promised.kind}' is not declared`);
    if (promised.key) {
      const [earlier] = await tx.findBy(WorkItem, { dedupeKey: promised.key });
      if (earlier) return earlier;
    }
    const id = promised.id ?? newId();
    const clocks = await this.clocks.start(tx, id, promised.finish, promised.answer);
    const item = WorkItem.open({ ...promised, id }, clocks[0].dueOn, actor.accountId, this.clock.now());
    await this.keepParentOpen(tx, item);
    await tx.insert(item);
    await tx.insertMany(clocks);
    await this.search.index(tx, item);
    await tx.insertMany((promised.copiedTo ?? []).map((accountId) => WorkItemCopy.to(accountId, id)));
    await tx.publish(actor, workItemOpened, item, { kind: item.kind, title: item.title, dueOn: item.dueOn });
    return item;
  }

  /** Completes the open promises of one kind about a subject: what was promised has just been done elsewhere. */
  async fulfil(tx: Tx, actor: Principal, subject: SubjectRef, kind: string, outcome: string): Promise<void> {
    for (const item of await this.runningOf(tx, subject, kind)) await this.ends.complete(tx, actor, item, outcome);
  }

  /** Ends every open promise about a subject, of one kind or of all, whose reason is gone. */
  async cancelOf(tx: Tx, actor: Principal, subject: SubjectRef, reason: string, kind?: string): Promise<number> {
    const items = await this.runningOf(tx, subject, kind);
    for (const item of items) await this.ends.cancel(tx, actor, item, reason);
    return items.length;
  }

  /** 中止: the time of the promises of one kind about a subject stands still from that day; answers how many. */
  async hold(tx: Tx, actor: Principal, subject: SubjectRef, kind: string, reason: HoldReason): Promise<number> {
    const items = await this.runningOf(tx, subject, kind);
    for (const item of items) await this.clocks.hold(tx, actor, item, reason);
    return items.length;
  }

  /** Ends the hold: the due day moves by the time that stood still. */
  async resume(
    tx: Tx,
    actor: Principal,
    subject: SubjectRef,
    kind: string,
    on: { readonly onDay?: IsoDay } = {},
  ): Promise<number> {
    const items = await this.runningOf(tx, subject, kind);
    for (const item of items) await this.clocks.resume(tx, actor, item, on);
    return items.length;
  }

  /** More time, with the reason and who approved it. */
  async extend(tx: Tx, actor: Principal, subject: SubjectRef, kind: string, more: MoreTime): Promise<number> {
    const items = await this.runningOf(tx, subject, kind);
    for (const item of items) await this.clocks.extend(tx, actor, item, more);
    return items.length;
  }

  /** The first answer has been given. */
  async answered(tx: Tx, actor: Principal, subject: SubjectRef, kind: string): Promise<void> {
    for (const item of await this.runningOf(tx, subject, kind)) await this.clocks.answered(tx, actor, item);
  }

  /** @throws not-found (404), not-yours-to-complete (403), evidence-required (422), open-parts (409) */
  complete(actor: Actor, id: string, outcome: string): Promise<WorkItem> {
    return this.work.run(async (tx) => {
      const item = await tx.get(WorkItem, id, this.policy, actor);
      const isTheirs = item.isOwnedBy(actor.accountId, actor.post?.unitId, actor.standsInFor);
      if (!isTheirs) throw followUpsProblem('not-yours-to-complete');
      const { ownerAccountId } = item;
      const onBehalfOf = ownerAccountId === actor.accountId ? null : ownerAccountId;
      await this.ends.complete(tx, actor, item, outcome, onBehalfOf ? { onBehalfOf } : {});
      return item;
    });
  }

  /**
   * Gives it to another person or unit; its due date stays. A hold ends with the change of hands, unless it is to move
   * along: the new owner would otherwise never meet what they now owe.
   * @throws not-found (404), owner-required, owner-unknown (422)
   */
  async assign(actor: Actor, id: string, { accountId, unitId, hold = 'end' }: NewOwner): Promise<WorkItem> {
    await this.refuseUnknownOwner({ accountId, unitId });
    return this.work.run(async (tx) => {
      const item = await tx.get(WorkItem, id, this.policy, actor);
      if (item.status === 'held' && hold === 'end') await this.clocks.resume(tx, actor, item);
      item.assignTo({ accountId, unitId });
      await tx.update(item);
      await tx.publish(actor, workItemAssigned, item);
      return item;
    });
  }

  urge(actor: Actor, id: string, words: string | undefined): Promise<WorkItem> {
    return this.work.run(async (tx) => {
      const item = await tx.get(WorkItem, id, this.policy, actor);
      item.urge(this.clock.today());
      await tx.update(item);
      await tx.publish(actor, workItemUrged, item, { words: words ?? null });
      return item;
    });
  }

  /** Where an owner is named, it is somebody who is there. @throws owner-unknown (422) */
  async refuseUnknownOwner({ accountId, unitId }: Owner): Promise<void> {
    if (accountId && (await this.accounts.find(accountId))?.status !== 'active')
      throw followUpsProblem('owner-unknown');
    if (unitId && !(await this.units.find(unitId))) throw followUpsProblem('owner-unknown');
  }

  /** A part that is opened while its whole ends meets a changed row: one of the two is refused. */
  private async keepParentOpen(tx: Tx, { parentId }: WorkItem): Promise<void> {
    if (parentId === null) return;
    const parent = await tx.find(WorkItem, parentId);
    if (parent === null || !parent.isRunning) throw followUpsProblem('whole-ended');
    await tx.hold(parent);
  }

  /** Those that have not ended, on hold or not; parts, which are younger, before their whole. */
  private async runningOf(tx: Tx, subject: SubjectRef, kind?: string): Promise<WorkItem[]> {
    const about = { subjectType: subject.type, subjectId: subject.id, ...(kind === undefined ? {} : { kind }) };
    const open = await tx.findBy(WorkItem, { ...about, status: 'open' });
    const held = await tx.findBy(WorkItem, { ...about, status: 'held' });
    return [...open, ...held].sort((a, b) => (a.id < b.id ? 1 : -1));
  }
}
