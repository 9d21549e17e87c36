import { Injectable } from '@nestjs/common';
import { Clock, groupBy, type Principal } from '@ipharbor/platform/kernel';
import { Reader, type EventType, type Tx } from '@ipharbor/platform/persistence';
import { InventionsInForce } from '../holdings/inventions-in-force';
import type { IpRight } from '../ip-right/ip-right.entity';
import { eventsBetween } from '../ip-rights.events';
import { LegalEvent, standingEvents } from '../legal-event/legal-event.entity';
import { IpRightOwner } from '../owner/ip-right-owner.entity';
import { enterpriseIdsOf, firstEnterpriseOf } from '../owner/parties';
import { foldStatus } from './fold-status';

/** What a command has done to one right. */
export interface Done {
  readonly right: IpRight;
  /** All of them, those of the past as well, as they are now. */
  readonly owners: readonly IpRightOwner[];
  readonly event: EventType;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Brings what is kept of rights up to date with their events and owners, and tells everybody. */
@Injectable()
export class Standings {
  constructor(
    private readonly clock: Clock,
    private readonly reader: Reader,
    private readonly inventions: InventionsInForce,
  ) {}

  /** The owners of a right, with those of an invention claimed. First of all in every command. */
  async owners(tx: Tx, right: IpRight, alsoEnterpriseIds: readonly string[] = []): Promise<IpRightOwner[]> {
    const owners = await tx.findBy(IpRightOwner, { ipRightId: right.id, voidedByImportId: null });
    if (right.kind === 'invention') await this.inventions.claim(tx, [...enterpriseIdsOf(owners), ...alsoEnterpriseIds]);
    return owners;
  }

  /**
   * Writes the rights with where they stand now, opens or closes them to past owners, publishes what was done and what
   * follows from it, and counts inventions anew. The enterprises concerned are claimed.
   */
  async restate(tx: Tx, actor: Principal, all: readonly Done[]): Promise<void> {
    const events = await this.eventsOf(all.map(({ right }) => right.id));
    const restated = all.map((done) => ({ ...done, ...this.stand(done, events.get(done.right.id) ?? []) }));
    await tx.updateMany(all.map(({ right }) => right));
    await tx.updateMany(all.flatMap(reopened));
    for (const [event, some] of groupBy(restated, (done) => done.event))
      await tx.publishMany(actor, event, rightsOf(some), (at) => ({ ...some[at].payload, status: some[at].statuses }));
    const consequences = restated.flatMap(({ right, consequences }) => consequences.map((event) => ({ event, right })));
    for (const [event, some] of groupBy(consequences, (one) => one.event))
      await tx.publishMany(actor, event, rightsOf(some), (at) => ({ status: some[at].right.status }));
    const inventions = all.filter(({ right }) => right.kind === 'invention');
    await this.inventions.recount(tx, actor, enterpriseIdsOf(inventions.flatMap(({ owners }) => owners)));
  }

  private stand({ right, owners }: Done, events: readonly LegalEvent[]) {
    const { status, isFilingProven, isAbnormal } = right;
    right.stand(foldStatus(right.kind, standingEvents(events), this.clock.today()));
    right.firstEnterpriseId = firstEnterpriseOf(owners);
    right.updatedAt = this.clock.now();
    return {
      statuses: [status, right.status],
      consequences: eventsBetween({ status, isFilingProven, isAbnormal }, right),
    };
  }

  private async eventsOf(ipRightIds: readonly string[]): Promise<Map<string, LegalEvent[]>> {
    const events = await this.reader
      .from(LegalEvent, 'event')
      .where('event.ipRightId IN (:...ipRightIds)', { ipRightIds })
      .getMany();
    return groupBy(events, ({ ipRightId }) => ipRightId);
  }
}

/** The entries whose party sees the right from now on, or no longer. */
function reopened({ right, owners }: Done): IpRightOwner[] {
  return owners.filter((owner) => {
    const isOpen = owner.isPresent || right.isPublic;
    if (owner.isOpen === isOpen) return false;
    owner.isOpen = isOpen;
    return true;
  });
}

const rightsOf = (all: readonly { readonly right: IpRight }[]): IpRight[] => all.map(({ right }) => right);
