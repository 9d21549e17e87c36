import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { ImportEffect } from '@ipharbor/imports';
import { Clock, normaliseKey } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';
import { enterpriseChanged, enterpriseMoved, enterpriseVoided } from '../enterprise/enterprise.events';
import { FormerName } from '../former-name/former-name.entity';
import { namesBeside } from '../former-name/names-beside';
import { reindexGrams } from '../search/gram-index';

/** Takes back what an import has done to enterprises. */
@Injectable()
export class EnterpriseUndo {
  constructor(private readonly clock: Clock) {}

  /** Answers the ids of records that have been changed since, and are left as they are. */
  async undo(tx: Tx, actor: Actor, importId: string, effects: readonly ImportEffect[]): Promise<string[]> {
    const rows = new Map(
      (
        await tx.findMany(
          Enterprise,
          effects.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    );
    const leftAlone: string[] = [];
    for (const { id, version, before } of effects) {
      const row = rows.get(id);
      if (row?.version !== version) leftAlone.push(id);
      else if (before === null) await this.void(tx, actor, importId, row);
      else await this.restore(tx, actor, importId, row, before);
    }
    return leftAlone;
  }

  private async void(tx: Tx, actor: Actor, importId: string, row: Enterprise): Promise<void> {
    row.voidedByImportId = importId;
    row.updatedAt = this.clock.now();
    await tx.update(row);
    await tx.publish(actor, enterpriseVoided, row, { importId });
  }

  private async restore(
    tx: Tx,
    actor: Actor,
    importId: string,
    row: Enterprise,
    { name, formerNames, ...facts }: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const region = row.jurisdictionRegion;
    Object.assign(row, facts);
    if (typeof name === 'string') await this.restoreNames(tx, importId, row, name, (formerNames ?? []) as string[]);
    row.updatedAt = this.clock.now();
    await tx.update(row);
    const event = row.voidedByImportId === null ? enterpriseChanged : enterpriseVoided;
    await tx.publish(actor, event, row, { undoneImportId: importId });
    if (row.jurisdictionRegion !== region)
      await tx.publish(actor, enterpriseMoved, row, { from: region, to: row.jurisdictionRegion });
  }

  /** The former names that the import brought no longer find the firm. */
  private async restoreNames(tx: Tx, importId: string, row: Enterprise, name: string, learnt: readonly string[]) {
    const textBefore = row.searchText;
    const gone = new Set([name, ...learnt].map(normaliseKey));
    for (const former of await tx.findBy(FormerName, { enterpriseId: row.id, voidedByImportId: null })) {
      if (!gone.has(former.nameKey)) continue;
      former.voidedByImportId = importId;
      await tx.update(former);
    }
    row.rename(name);
    row.knowAs(await namesBeside(tx, row));
    await reindexGrams(tx, row, textBefore);
  }
}
