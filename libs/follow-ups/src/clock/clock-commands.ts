import { Injectable } from '@nestjs/common';
import { People, type Actor } from '@ipharbor/access';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { followUpsProblem } from '../follow-ups.problems';
import { WorkItem } from '../work-item/work-item.entity';
import { WorkItemPolicy } from '../work-item/work-item.policy';
import type { ApplyRuleDto } from './clock.dto';
import { Clocks, type HoldReason, type MoreTime } from './clocks';

/** What people do to the time of one work item. */
@Injectable()
export class ClockCommands {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: WorkItemPolicy,
    private readonly clocks: Clocks,
    private readonly people: People,
  ) {}

  /** @throws not-found (404), hold-day, hold-overlaps, hold-reason-required (422), illegal-transition (409) */
  hold(actor: Actor, id: string, reason: HoldReason): Promise<WorkItem> {
    return this.on(actor, id, (tx, item) => this.clocks.hold(tx, actor, item, reason));
  }

  resume(actor: Actor, id: string, on: { readonly onDay?: string }): Promise<WorkItem> {
    return this.on(actor, id, (tx, item) => this.clocks.resume(tx, actor, item, on));
  }

  /** @throws not-found (404), approver-unknown, extension-… (422), own-extension (403) */
  async extend(actor: Actor, id: string, more: MoreTime): Promise<WorkItem> {
    const [approver] = await this.people.activeInPost([more.approvedById]);
    if (!approver) throw followUpsProblem('approver-unknown');
    return this.on(actor, id, (tx, item) => this.clocks.extend(tx, actor, item, more));
  }

  /** @throws not-found (404), rule-not-in-force, rule-reason-required (422), agreed-day-has-no-rule, no-such-clock (409) */
  applyRule(actor: Actor, id: string, { phase = 'finish', version, reason }: ApplyRuleDto): Promise<WorkItem> {
    return this.on(actor, id, (tx, item) => this.clocks.applyRule(tx, actor, item, phase, version, reason));
  }

  private on(actor: Actor, id: string, act: (tx: Tx, item: WorkItem) => Promise<void>): Promise<WorkItem> {
    return this.work.run(async (tx) => {
      const item = await tx.get(WorkItem, id, this.policy, actor);
      await act(tx, item);
      return item;
    });
  }
}
