import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { DomainError } from '@ipharbor/platform/kernel';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { Clocks, type MoreTime } from '../clock/clocks';
import type { RowResultDto } from './work-item.dto';
import { WorkItem } from './work-item.entity';
import { WorkItemPolicy } from './work-item.policy';
import { WorkItems, type NewOwner } from './work-items';

/** The same done to many: each row in a unit of work of its own, so that one refusal leaves the others alone. */
@Injectable()
export class WorkItemMany {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: WorkItems,
    private readonly policy: WorkItemPolicy,
    private readonly clocks: Clocks,
  ) {}

  assign(actor: Actor, ids: readonly string[], owner: NewOwner): Promise<RowResultDto[]> {
    return each(ids, (id) => this.items.assign(actor, id, owner));
  }

  urge(actor: Actor, ids: readonly string[], words: string | undefined): Promise<RowResultDto[]> {
    return each(ids, (id) => this.items.urge(actor, id, words));
  }

  /** 延期: each due day moves through its clock, with the reason and who approved it. */
  extend(actor: Actor, ids: readonly string[], more: MoreTime): Promise<RowResultDto[]> {
    return each(ids, (id) =>
      this.work.run(async (tx) => {
        const item = await tx.get(WorkItem, id, this.policy, actor);
        await this.clocks.extend(tx, actor, item, more);
      }),
    );
  }
}

async function each(ids: readonly string[], act: (id: string) => Promise<unknown>): Promise<RowResultDto[]> {
  const rows: RowResultDto[] = [];
  for (const id of new Set(ids))
    try {
      await act(id);
      rows.push({ id, outcome: 'done', problem: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      rows.push({ id, outcome: 'refused', problem: { code: error.code, message: error.say('zh') } });
    }
  return rows;
}
