import { Injectable } from '@nestjs/common';
import { Clock, type Principal } from '@ipharbor/platform/kernel';
import type { EventType, Tx } from '@ipharbor/platform/persistence';
import { InventionsInForce } from '../holdings/inventions-in-force';
import type { IpRight } from '../ip-right/ip-right.entity';
import { eventsBetween } from '../ip-rights.events';
import { LegalEvent, standingEvents } from '../legal-event/legal-event.entity';
import { IpRightOwner } from '../owner/ip-right-owner.entity';
import { enterpriseIdsOf, presentOwners } from '../owner/parties';
import { foldStatus } from './fold-status';

interface Happened {
  readonly event: EventType;
  readonly payload?: Record<string, unknown>;
}

/** Brings what is kept of a right up to date with its events and owners, and tells everybody. */
@Injectable()
export class Standings {
  constructor(
    private readonly clock: Clock,
    private readonly inventions: InventionsInForce,
  ) {}

  /** The owners of a right, with those of an invention claimed. First of all in every command. */
  async owners(tx: Tx, right: IpRight, alsoEnterpriseIds: readonly string[] = []): Promise<IpRightOwner[]> {
    const owners = await tx.findBy(IpRightOwner, { ipRightId: right.id, voidedByImportId: null });
    await this.inventions.claim(tx, this.counted(right, owners, alsoEnterpriseIds));
    return owners;
  }

  /** Writes the right, its owners and the counts that follow from them. `owners` are all, those of the past as well. */
  async restate(
    tx: Tx,
    actor: Principal,
    right: IpRight,
    owners: readonly IpRightOwner[],
    happened: Happened,
  ): Promise<void> {
    const before = { status: right.status, isFilingProven: right.isFilingProven, isAbnormal: right.isAbnormal };
    const events = standingEvents(await tx.findBy(LegalEvent, { ipRightId: right.id }));
    right.stand(foldStatus(right.kind, events, this.clock.today()));
    right.firstEnterpriseId = firstEnterpriseOf(owners);
    right.updatedAt = this.clock.now();
    await tx.update(right);
    await this.open(tx, right, owners);
    await tx.publish(actor, happened.event, right, happened.payload);
    for (const event of eventsBetween(before, right)) await tx.publish(actor, event, right, { status: right.status });
    await this.inventions.recount(tx, this.counted(right, owners));
  }

  private async open(tx: Tx, right: IpRight, owners: readonly IpRightOwner[]): Promise<void> {
    for (const owner of owners) {
      const isOpen = owner.isPresent || right.isPublic;
      if (owner.isOpen === isOpen) continue;
      owner.isOpen = isOpen;
      await tx.update(owner);
    }
  }

  private counted(right: IpRight, owners: readonly IpRightOwner[], more: readonly string[] = []): string[] {
    return right.kind === 'invention' ? [...new Set([...enterpriseIdsOf(owners), ...more])] : [];
  }
}

/** 第一权利人 of those that are in the register. */
export const firstEnterpriseOf = (owners: readonly IpRightOwner[]): string | null =>
  presentOwners(owners).find(({ enterpriseId }) => enterpriseId !== null)?.enterpriseId ?? null;
