import { Injectable } from '@nestjs/common';
import { Clock, type Principal } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { promiseOf } from '../assignments.work-items';
import { Promises } from '../promises';
import { Assignment } from './assignment.entity';
import { assignmentEnded, assignmentRestored } from './assignment.events';
import { closeEnterprises, openEnterprises } from './assignment-grants';
import { Assignments } from './assignments.service';
import { Handover } from './handover';
import { Targets } from './targets';

const reason = '方案已撤销';

/** Takes one assignment back as if it had never been: the former one serves again, with everything that was handed over. */
@Injectable()
export class Reversal {
  constructor(
    private readonly assignments: Assignments,
    private readonly handover: Handover,
    private readonly targets: Targets,
    private readonly promises: Promises,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, actor: Principal, assignment: Assignment): Promise<void> {
    if (assignment.status === 'proposed') return this.assignments.takeBack(tx, actor, assignment, reason);
    if (assignment.status !== 'active') return;
    const today = this.clock.today();
    assignment.close('end', reason, today);
    await tx.update(assignment);
    await closeEnterprises(tx, assignment, today);
    await tx.publish(actor, assignmentEnded, assignment, { reason });
    await this.handover.giveBack(tx, actor, assignment);
    const former = assignment.formerId ? await tx.find(Assignment, assignment.formerId) : null;
    if (!former) return this.stopRhythm(tx, actor, assignment);
    former.restore();
    await tx.update(former);
    await openEnterprises(tx, former, await this.targets.enterprisesOf(former), today);
    await tx.publish(actor, assignmentRestored, former);
  }

  /** Nobody served before: what the assignment started ends with it. */
  private async stopRhythm(tx: Tx, actor: Principal, { enterpriseId }: Assignment): Promise<void> {
    if (enterpriseId === null) return;
    const subject = { type: 'enterprise', id: enterpriseId };
    for (const kind of [promiseOf.contact, promiseOf.siteVisit])
      await this.promises.cancelOf(tx, actor, subject, reason, kind);
  }
}
