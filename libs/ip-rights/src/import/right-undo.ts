import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { ImportEffect } from '@ipharbor/imports';
import type { Tx } from '@ipharbor/platform/persistence';
import { IpRight } from '../ip-right/ip-right.entity';
import { ipRightImportUndone, ipRightVoided } from '../ip-rights.events';
import { LegalEvent } from '../legal-event/legal-event.entity';
import { IpRightOwner } from '../owner/ip-right-owner.entity';
import { Standings, type Done } from '../standing/standings';
import type { FormerRight } from './right-writer';

/** Takes an import back: what it entered is voided, what it changed is as it was. */
@Injectable()
export class RightUndo {
  constructor(private readonly standings: Standings) {}

  /** Answers the rights that have been changed since, and were left alone. */
  async undo(tx: Tx, actor: Actor, importId: string, effects: readonly ImportEffect[]): Promise<string[]> {
    const rights = await tx.findMany(
      IpRight,
      effects.map(({ id }) => id),
    );
    const effectOf = new Map(effects.map((effect) => [effect.id, effect]));
    const done: Done[] = [];
    const changed: string[] = [];
    for (const right of rights) {
      const effect = effectOf.get(right.id);
      if (!effect || right.version !== effect.version) changed.push(right.id);
      else done.push(await this.takeBack(tx, importId, right, effect.before as FormerRight | null));
    }
    await this.standings.restate(tx, actor, done);
    return changed;
  }

  private async takeBack(tx: Tx, importId: string, right: IpRight, before: FormerRight | null): Promise<Done> {
    for (const entity of [LegalEvent, IpRightOwner]) {
      const rows = await tx.findBy<LegalEvent | IpRightOwner>(entity, {
        ipRightId: right.id,
        importId,
        voidedByImportId: null,
      });
      for (const row of rows) row.voidedByImportId = importId;
      await tx.updateMany(rows);
    }
    const owners = await tx.findBy(IpRightOwner, { ipRightId: right.id });
    if (before === null) {
      right.voidedByImportId = importId;
      return { right, owners, event: ipRightVoided, payload: { importId } };
    }
    const { leftIds, matchedIds, title, ...numbers } = before;
    Object.assign(right, {
      applicationNo: numbers.applicationNo,
      publicationNo: numbers.publicationNo,
      rightKey: numbers.rightKey,
    });
    right.rename(title);
    for (const owner of owners) {
      if (leftIds.includes(owner.id)) owner.stay();
      else if (matchedIds.includes(owner.id)) owner.enterpriseId = null;
      else continue;
      await tx.update(owner);
    }
    return { right, owners, event: ipRightImportUndone, payload: { importId } };
  }
}
