import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { ImportEffect, ImportOptions } from '@ipharbor/imports';
import { Clock, groupBy, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, type Tx } from '@ipharbor/platform/persistence';
import { IpRight } from '../ip-right/ip-right.entity';
import { ipRightCompleted, ipRightOwnerMatched, ipRightRecorded, ipRightTransferred } from '../ip-rights.events';
import type { LegalEvent } from '../legal-event/legal-event.entity';
import { legalEvent } from '../legal-event/recording';
import { IpRightOwner } from '../owner/ip-right-owner.entity';
import { possess } from '../owner/parties';
import type { LegalFact } from '../standing/fold-status';
import { Standings, type Done, type Entered } from '../standing/standings';
import type { RightPlan } from './right-plan';

type Entry = Extract<RightPlan, { does: 'enter' }>;
type Update = Extract<RightPlan, { does: 'update' }>;

/** What an update has to remember to be taken back. */
export interface FormerRight extends Record<string, unknown> {
  readonly applicationNo: string | null;
  readonly publicationNo: string | null;
  readonly rightKey: string;
  readonly title: string;
  readonly leftIds: readonly string[];
  readonly matchedIds: readonly string[];
}

/** Who imports, into which import. */
export interface Importing extends ImportOptions {
  readonly actor: Actor;
}

/** Writes the plans of a batch. */
@Injectable()
export class RightWriter {
  constructor(
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  /** @throws stale when a right has changed since it was checked */
  async write(tx: Tx, importing: Importing, plans: readonly RightPlan[]): Promise<ImportEffect[]> {
    const entered = await this.entered(
      tx,
      importing,
      plans.filter((plan) => plan.does === 'enter'),
    );
    const updates = await this.updated(
      tx,
      importing,
      plans.filter((plan) => plan.does === 'update'),
    );
    await this.standings.enter(tx, importing.actor, entered);
    await this.standings.restate(
      tx,
      importing.actor,
      updates.map(({ done }) => done),
    );
    return [
      ...entered.map(({ right: { id, version } }) => ({ id, version, before: null })),
      ...updates.map(({ done: { right }, before }) => ({ id: right.id, version: right.version, before })),
    ];
  }

  private async entered(tx: Tx, importing: Importing, plans: readonly Entry[]): Promise<Entered[]> {
    const left = await tx.findMany(
      IpRight,
      plans.flatMap(({ revivedId }) => revivedId ?? []),
    );
    return plans.map(({ revivedId, kind, ...plan }) => {
      const revived = left.find(({ id }) => id === revivedId);
      if (revivedId && revived?.voidedByImportId === null) throw persistenceProblem('stale');
      const right = revived ?? IpRight.begin(newId(), kind, this.clock.now());
      right.describe({ ...plan, importId: importing.importId });
      const owners = this.owners(importing, right.id, plan.owners);
      const moved = plan.owners.acquiring.length > 0 ? [transferEntry(this.clock.today())] : [];
      return {
        right,
        owners,
        events: this.events(importing, right.id, [...plan.facts, ...moved]),
        event: ipRightRecorded,
        payload: { kind, owners: owners.filter(({ isPresent }) => isPresent).map(({ partyName }) => partyName) },
        isRevived: revived !== undefined,
      };
    });
  }

  private owners(
    importing: Importing,
    ipRightId: string,
    { past, original, acquiring }: Entry['owners'],
  ): IpRightOwner[] {
    const { importId, jurisdictionRegion, actor } = importing;
    const shared = { ipRightId, importId, fromOn: null, regionCode: jurisdictionRegion ?? actor.homeRegionCode };
    const from = (position: number) => ({ ...shared, position, acquiredBy: 'filing' as const });
    const [left, kept] = [possess(past, from(1)), possess(original, from(past.length + 1))];
    for (const owner of left) owner.end(null);
    const position = past.length + original.length + 1;
    return [...left, ...kept, ...possess(acquiring, { ...shared, position, acquiredBy: 'transfer' })];
  }

  private async updated(
    tx: Tx,
    importing: Importing,
    plans: readonly Update[],
  ): Promise<{ done: Done; before: FormerRight }[]> {
    const rights = new Map(
      (
        await tx.findMany(
          IpRight,
          plans.map(({ id }) => id),
        )
      ).map((right) => [right.id, right]),
    );
    const owners = groupBy(
      await this.standings.ownersOf(
        tx,
        plans.map(({ id }) => id),
      ),
      ({ ipRightId }) => ipRightId,
    );
    const updates: { done: Done; before: FormerRight }[] = [];
    for (const plan of plans) {
      const right = rights.get(plan.id);
      if (right?.version !== plan.version) throw persistenceProblem('stale');
      updates.push(await this.update(tx, importing, plan, right, owners.get(plan.id) ?? []));
    }
    return updates;
  }

  private async update(tx: Tx, importing: Importing, plan: Update, right: IpRight, owners: readonly IpRightOwner[]) {
    const { applicationNo, publicationNo, rightKey, title } = right;
    const { leavingIds = [], entering = [], matched = [] } = plan.owners ?? {};
    const before = {
      ...{ applicationNo, publicationNo, rightKey, title },
      leftIds: leavingIds,
      matchedIds: matched.map(({ ownerId }) => ownerId),
    };
    right.learnNumbers(plan.numbers);
    if (plan.title) right.rename(plan.title);
    for (const owner of owners) {
      const enterprise = matched.find(({ ownerId }) => ownerId === owner.id)?.enterprise;
      if (enterprise) owner.matchTo(enterprise);
      else if (leavingIds.includes(owner.id)) owner.end(null);
      else continue;
      await tx.update(owner);
    }
    const arrived = possess(entering, {
      ipRightId: right.id,
      importId: importing.importId,
      acquiredBy: 'transfer',
      fromOn: null,
      position: Math.max(0, ...owners.map(({ position }) => position)) + 1,
      regionCode: importing.jurisdictionRegion ?? importing.actor.homeRegionCode,
    });
    await tx.insertMany(arrived);
    const isMoved = arrived.length + leavingIds.length > 0;
    const facts = isMoved ? [...plan.facts, transferEntry(this.clock.today())] : plan.facts;
    await tx.insertMany(this.events(importing, right.id, facts));
    const event = isMoved ? ipRightTransferred : matched.length > 0 ? ipRightOwnerMatched : ipRightCompleted;
    const payload = { importId: importing.importId, events: plan.facts.map(({ kind }) => kind) };
    return { done: { right, owners: [...owners, ...arrived], event, payload }, before };
  }

  private events({ actor, importId }: Importing, ipRightId: string, facts: readonly LegalFact[]): LegalEvent[] {
    const recording = { recordedBy: actor.accountId, recordedAt: this.clock.now(), importId };
    return facts.map((fact) => legalEvent(ipRightId, fact, recording));
  }
}

const transferEntry = (today: string): LegalFact => ({
  kind: 'transferred',
  onDay: today,
  isDayExact: false,
  source: 'register-import',
});
