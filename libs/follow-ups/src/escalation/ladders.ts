import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { followUpsProblem } from '../follow-ups.problems';
import { isKnownKind } from '../work-item/work-item-kinds';
import { EscalationLadder } from './escalation-ladder.entity';
import { ladderChanged } from './escalation.events';
import { everyKind, refuseDisorder, usualLadder, type EscalationStep } from './ladder';

/** The ladders in force: the usual one, and what was decided otherwise. */
@Injectable()
export class Ladders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** By kind; `*` for all others. */
  async inForce(): Promise<Map<string, readonly EscalationStep[]>> {
    const decided = await this.reader.from(EscalationLadder, 'ladder').orderBy('ladder.kind').getMany();
    return new Map([[everyKind, usualLadder], ...decided.map(({ kind, steps }) => [kind, steps] as const)]);
  }

  /** @throws ladder-order, kind-unknown (422) */
  decide(actor: Actor, kind: string, steps: readonly EscalationStep[]): Promise<void> {
    if (kind !== everyKind && !isKnownKind(kind)) throw followUpsProblem('kind-unknown', { kind });
    refuseDisorder(steps);
    return this.work.run(async (tx) => {
      const [known] = await tx.findBy(EscalationLadder, { kind });
      const decided = { steps, changedById: actor.accountId, changedAt: this.clock.now() };
      const ladder = Object.assign(known ?? new EscalationLadder(), {
        ...(known ? {} : { id: newId(), kind }),
        ...decided,
      });
      if (known) await tx.update(ladder);
      else await tx.insert(ladder);
      await tx.publish(actor, ladderChanged, ladder, { kind, steps });
    });
  }
}
