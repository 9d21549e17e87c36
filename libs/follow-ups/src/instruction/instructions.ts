import { Injectable } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import { Clock, type SubjectRef } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import type { Until } from '../clock/deadlines';
import { Clocks } from '../clock/clocks';
import { followUpsProblem } from '../follow-ups.problems';
import { WorkItem, type Promised } from '../work-item/work-item.entity';
import { WorkItemPolicy } from '../work-item/work-item.policy';
import { WorkItems } from '../work-item/work-items';
import type { InstructDto, SuperviseDto } from './instruction.dto';
import { workItemReplied } from './instruction.events';
import { leaderKinds } from './instruction.kinds';

type About = Pick<Promised, 'subject' | 'enterpriseId' | 'regionCode' | 'ownerAccountId' | 'ownerUnitId'>;

/** What leaders ask for in person, about any record that they may see. */
@Injectable()
export class Instructions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly subjects: Subjects,
    private readonly policy: WorkItemPolicy,
    private readonly items: WorkItems,
    private readonly clocks: Clocks,
    private readonly clock: Clock,
  ) {}

  /** 批示. @throws subject-unknown, owner-required, finish-past (422) */
  instruct(actor: Actor, dto: InstructDto): Promise<WorkItem> {
    return this.open(actor, dto, { kind: leaderKinds.instruction, title: `批示：${dto.words}` });
  }

  /** 督办: the reply has a day of its own. @throws subject-unknown, owner-required, finish-past (422) */
  supervise(actor: Actor, dto: SuperviseDto): Promise<WorkItem> {
    const answer = this.until('leader.supervision-reply', dto.replyBy);
    return this.open(actor, dto, { kind: leaderKinds.supervision, title: `督办：${dto.words}`, answer });
  }

  /** The owner says how it stands; the clock of the reply stops. @throws not-found (404), not-yours-to-complete (403) */
  reply(actor: Actor, id: string, words: string): Promise<WorkItem> {
    return this.work.run(async (tx) => {
      const item = await tx.get(WorkItem, id, this.policy, actor);
      const isTheirs = item.isOwnedBy(actor.accountId, actor.post?.unitId, actor.standsInFor);
      if (!isTheirs) throw followUpsProblem('not-yours-to-complete');
      await this.clocks.answered(tx, actor, item);
      await tx.publish(actor, workItemReplied, item, { words });
      return item;
    });
  }

  private async open(
    actor: Actor,
    dto: InstructDto,
    what: Pick<Promised, 'kind' | 'title'> & { readonly answer?: Until },
  ): Promise<WorkItem> {
    const about = await this.about(actor, dto.subject);
    const owner = {
      ownerAccountId: dto.ownerAccountId ?? (dto.ownerUnitId ? null : about.ownerAccountId),
      ownerUnitId: dto.ownerUnitId ?? (dto.ownerAccountId ? null : about.ownerUnitId),
    };
    await this.items.refuseUnknownOwner({ accountId: owner.ownerAccountId, unitId: owner.ownerUnitId });
    const finish = this.until(what.kind, dto.finishBy);
    return this.work.run((tx) => this.items.open(tx, actor, { id: dto.id, ...about, ...owner, ...what, finish }));
  }

  /** A work item stands for the record that it is about, and for whoever owes it. */
  private async about(actor: Actor, subject: SubjectRef): Promise<About> {
    const nobody = { ownerAccountId: null, ownerUnitId: null };
    if (!(await this.subjects.covers(actor, subject))) throw followUpsProblem('subject-unknown');
    if (subject.type !== 'work_item') return { subject: { ...subject }, regionCode: actor.homeRegionCode, ...nobody };
    const item = (await this.reader.from(WorkItem, 'item').where('item.id = :id', { id: subject.id }).getOne())!;
    const { subjectType: type, subjectId: id, enterpriseId, regionCode, ownerAccountId, ownerUnitId } = item;
    return { subject: { type, id }, enterpriseId, regionCode, ownerAccountId, ownerUnitId };
  }

  private until(rule: string, day: string | undefined): Until {
    const today = this.clock.today();
    if (day === undefined) return { rule, triggerOn: today };
    if (day < today) throw followUpsProblem('finish-past');
    return { agreedOn: day };
  }
}
