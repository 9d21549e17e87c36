import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { ClusterMember } from '../cluster/cluster-member.entity';
import { EnterpriseContact } from '../contact/enterprise-contact.entity';
import { directoryProblem } from '../directory.problems';
import { Enterprise } from '../enterprise/enterprise.entity';
import { enterpriseMerged, enterpriseUnmerged } from '../enterprise/enterprise.events';
import { EnterprisePolicy } from '../enterprise/enterprise.policy';
import { namesBeside } from '../former-name/names-beside';
import { EnterpriseLabel } from '../label/enterprise-label.entity';
import { reindexGrams } from '../search/gram-index';
import { EnterpriseMerge } from './enterprise-merge.entity';
import { Mergeables } from './mergeable';
import { MovedRow } from './moved-row.entity';
import { rowsOfEnterprise } from './rows-of-enterprise';

/**
 * Two records of one firm become one, and can be told apart again. The record that ends keeps its own facts and names and
 * points to the one that stays, which is found by all of them; rows that hang on it move, and are noted.
 */
@Injectable()
export class EnterpriseMerges implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: EnterprisePolicy,
    private readonly mergeables: Mergeables,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mergeables.register(rowsOfEnterprise('enterprise_contact', EnterpriseContact));
    this.mergeables.register(rowsOfEnterprise('enterprise_label', EnterpriseLabel));
    this.mergeables.register(rowsOfEnterprise('cluster_member', ClusterMember));
  }

  /**
   * Answers the record that stays.
   * @throws merge-with-itself (422); merge-not-possible (409) while either takes part in another merge as the one that
   * ends, or the one that ends has taken in others: merges are taken back in the reverse order.
   */
  merge(actor: Actor, fromId: string, intoId: string): Promise<Enterprise> {
    return this.work.run(async (tx) => {
      const from = await tx.get(Enterprise, fromId, this.policy, actor);
      const into = await tx.get(Enterprise, intoId, this.policy, actor);
      if (from.id === into.id) throw directoryProblem('merge-with-itself');
      const takenIn = await tx.findBy(Enterprise, { mergedIntoId: from.id });
      if (from.mergedIntoId !== null || into.mergedIntoId !== null || takenIn.length > 0)
        throw directoryProblem('merge-not-possible');
      const merge = { id: newId(), fromId: from.id, intoId: into.id, mergedAt: this.clock.now() };
      await tx.insert(Object.assign(new EnterpriseMerge(), merge));
      await this.moveRows(tx, merge);
      from.mergedIntoId = into.id;
      await this.save(tx, from);
      await this.learnNames(tx, into);
      await tx.publish(actor, enterpriseMerged, from, { intoId: into.id });
      await tx.publish(actor, enterpriseMerged, into, { fromId: from.id });
      return into;
    });
  }

  /** Answers the record that is on its own again. */
  unmerge(actor: Actor, id: string): Promise<Enterprise> {
    return this.work.run(async (tx) => {
      const from = await tx.get(Enterprise, id, this.policy, actor);
      if (from.mergedIntoId === null) throw directoryProblem('not-merged');
      const into = await tx.get(Enterprise, from.mergedIntoId, this.policy, actor);
      const merges = await tx.findBy(EnterpriseMerge, { fromId: from.id, undoneAt: null });
      for (const merge of merges) {
        await this.moveRowsBack(tx, merge);
        merge.undoneAt = this.clock.now();
        await tx.update(merge);
      }
      from.mergedIntoId = null;
      await this.save(tx, from);
      await this.learnNames(tx, into);
      await tx.publish(actor, enterpriseUnmerged, from, { intoId: into.id });
      await tx.publish(actor, enterpriseUnmerged, into, { fromId: from.id });
      return from;
    });
  }

  private async moveRows(tx: Tx, { id: mergeId, fromId, intoId }: EnterpriseMergeKey): Promise<void> {
    for (const mergeable of this.mergeables.all()) {
      const moved = await mergeable.move(tx, fromId, intoId);
      await tx.insertMany(
        moved.map((rowId) => Object.assign(new MovedRow(), { id: newId(), mergeId, rowType: mergeable.type, rowId })),
      );
    }
  }

  private async moveRowsBack(tx: Tx, { id: mergeId, fromId }: EnterpriseMergeKey): Promise<void> {
    for (const mergeable of this.mergeables.all()) {
      const moved = await tx.findBy(MovedRow, { mergeId, rowType: mergeable.type });
      await mergeable.moveBack(
        tx,
        moved.map(({ rowId }) => rowId),
        fromId,
      );
    }
  }

  /** The record that stays is found by its own names and by those of what it has taken in. */
  private async learnNames(tx: Tx, into: Enterprise): Promise<void> {
    const before = into.searchText;
    into.knowAs(await namesBeside(tx, into));
    await this.save(tx, into);
    await reindexGrams(tx, into, before);
  }

  private async save(tx: Tx, enterprise: Enterprise): Promise<void> {
    enterprise.updatedAt = this.clock.now();
    await tx.update(enterprise);
  }
}

type EnterpriseMergeKey = Pick<EnterpriseMerge, 'id' | 'fromId' | 'intoId'>;
