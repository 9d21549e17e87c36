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
import type { IpRightStatus } from './standing';

/** What a command has done to one right. */
export interface Done {
  readonly right: IpRight;
  /** All of them, those of the past as well, as they are now. */
  readonly owners: readonly IpRightOwner[];
  readonly event: EventType;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** A right that was not on record, or whose import had been undone. */
export interface Entered extends Done {
  readonly events: readonly LegalEvent[];
  readonly isRevived: boolean;
}

interface Stood extends Done {
  readonly statuses: readonly [before: IpRightStatus, after: IpRightStatus];
  readonly consequences: readonly EventType[];
}

/** Brings what is kept of rights up to date with their events and owners, and tells everybody. */
@Injectable()
export class Standings {
  constructor(
    private readonly clock: Clock,
    private readonly reader: Reader,
    private readonly inventions: InventionsInForce,
  ) {}

  /** All owners of a right, of the past as well. */
  owners(tx: Tx, { id }: IpRight): Promise<IpRightOwner[]> {
    return tx.findBy(IpRightOwner, { ipRightId: id, voidedByImportId: null });
  }

  /** The owners of many rights, to be changed. */
  async ownersOf(tx: Tx, ipRightIds: readonly string[]): Promise<IpRightOwner[]> {
    if (ipRightIds.length === 0) return [];
    const rows = await this.reader
      .from(IpRightOwner, 'owner')
      .select('owner.id', 'id')
      .where('owner.ipRightId IN (:...ipRightIds) AND owner.voidedByImportId IS NULL', { ipRightIds })
      .getRawMany<{ id: string }>();
    return tx.findMany(
      IpRightOwner,
      rows.map(({ id }) => id),
    );
  }

  /** Writes new rights with their owners and events, as one. */
  async enter(tx: Tx, actor: Principal, all: readonly Entered[]): Promise<void> {
    if (all.length === 0) return;
    const stood = all.map((one) => this.stand(one, one.events));
    await tx.insertMany(rightsOf(all.filter(({ isRevived }) => !isRevived)));
    await tx.updateMany(rightsOf(all.filter(({ isRevived }) => isRevived)));
    await tx.insertMany(all.flatMap(({ owners }) => owners));
    await tx.insertMany(all.flatMap(({ events }) => events));
    await this.tell(tx, actor, stood);
    await this.recount(tx, actor, all);
  }

  /**
   * Writes the rights with where they stand now, opens or closes them to past owners, publishes what was done and what
   * follows from it, and counts inventions anew.
   */
  async restate(tx: Tx, actor: Principal, all: readonly Done[]): Promise<void> {
    if (all.length === 0) return;
    const events = await this.eventsOf(all.map(({ right }) => right.id));
    const stood = all.map((done) => this.stand(done, events.get(done.right.id) ?? []));
    await tx.updateMany(rightsOf(all));
    await tx.updateMany(all.flatMap(reopened));
    await this.tell(tx, actor, stood);
    await this.recount(tx, actor, all);
  }

  /** Moves the right to where its events put it, and says what that means to others. */
  private stand(done: Done, events: readonly LegalEvent[]): Stood {
    const { right, owners } = done;
    const { status, isFilingProven, isAbnormal } = right;
    right.stand(foldStatus(right.kind, standingEvents(events), this.clock.today()));
    right.firstEnterpriseId = firstEnterpriseOf(owners);
    right.updatedAt = this.clock.now();
    return {
      ...done,
      statuses: [status, right.status],
      consequences: eventsBetween({ status, isFilingProven, isAbnormal }, right),
    };
  }

  private async tell(tx: Tx, actor: Principal, stood: readonly Stood[]): Promise<void> {
    for (const [event, some] of groupBy(stood, (done) => done.event)) {
      const payload = (at: number) => ({ ...some[at].payload, status: some[at].statuses });
      await tx.publishMany(actor, event, rightsOf(some), payload);
    }
    const consequences = stood.flatMap(({ right, consequences }) => consequences.map((event) => ({ event, right })));
    for (const [event, some] of groupBy(consequences, (one) => one.event))
      await tx.publishMany(actor, event, rightsOf(some), (at) => ({ status: some[at].right.status }));
  }

  private async recount(tx: Tx, actor: Principal, all: readonly Done[]): Promise<void> {
    const inventions = all.filter(({ right }) => right.kind === 'invention');
    await this.inventions.recount(tx, actor, enterpriseIdsOf(inventions.flatMap(({ owners }) => owners)));
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
