import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Accounts } from '@ipharbor/access';
import { Holdings, type Change, type HeldRecord, type Holding, type MovedRecord } from '@ipharbor/follow-ups';
import type { Principal } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import { TeamMember } from '../team/team.entity';
import { VisitingPeople } from '../team/visiting-people';
import { Visit, Visitor } from '../visit/visit.entity';
import { visitHandedOver } from '../visit/visit.events';

/** Who led the visit, and the row of visitors that carried them. */
interface Lead {
  readonly visitorId: string;
  readonly agencyId: string | null;
  /** Null where the successor was going too: the leaver's row was left as it is. */
  readonly rowId: string | null;
  readonly name: string;
}

/** Visits that are planned and not made yet. Whoever made one keeps its authorship and its credit. */
@Injectable()
export class UpcomingVisitsHolding implements Holding, OnModuleInit {
  readonly name = 'upcoming-visits';
  readonly zh = '已计划的走访';
  readonly en = 'Planned visits';
  readonly columns = ['visit.visitorId'];

  constructor(
    private readonly holdings: Holdings,
    private readonly reader: Reader,
    private readonly accounts: Accounts,
    private readonly people: VisitingPeople,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  async held(accountId: string): Promise<HeldRecord[]> {
    const professionalId = (await this.accounts.find(accountId))?.professionalId;
    if (!professionalId) return [];
    const query = this.reader.from(Visit, 'visit');
    const teams = query
      .subQuery()
      .select('member.teamId')
      .from(TeamMember, 'member')
      .where('member.professionalId = :professionalId');
    return query
      .select('visit.id', 'id')
      .addSelect('visit.regionCode', 'regionCode')
      .where(`visit.teamId IN ${teams.getQuery()} AND visit.visitorId = :professionalId`, { professionalId })
      .andWhere(`visit.status IN ('planned', 'appointed')`)
      .orderBy('visit.id')
      .getRawMany<HeldRecord>();
  }

  /** @throws unknown-member, undertaking-missing (422) */
  async give(tx: Tx, actor: Principal, ids: readonly string[], { toId }: Change): Promise<MovedRecord[]> {
    if (ids.length === 0) return [];
    const [{ professionalId, name, agencyId }] = await this.people.named([{ accountId: toId }]);
    const moved: MovedRecord[] = [];
    for (const visit of (await tx.lock(Visit, ids)).filter(({ isUpcoming }) => isUpcoming)) {
      const visitors = await tx.findBy(Visitor, { visitId: visit.id });
      const leaver = visitors.find((one) => one.professionalId === visit.visitorId);
      const goesToo = visitors.find((one) => one.professionalId === professionalId);
      const memento: Lead = {
        ...{ visitorId: visit.visitorId, agencyId: visit.agencyId, name: leaver?.name ?? '' },
        rowId: goesToo ? null : (leaver?.id ?? null),
      };
      if (leaver && !goesToo) await tx.update(Object.assign(leaver, { professionalId, name }));
      if (leaver && goesToo) await this.swapLead(tx, leaver, goesToo);
      visit.leadBy(professionalId, agencyId);
      await tx.update(visit);
      await tx.publish(actor, visitHandedOver, visit, { left: memento.name, came: name });
      moved.push({ id: visit.id, memento: { ...memento } });
    }
    return moved;
  }

  async giveBack(tx: Tx, actor: Principal, moved: readonly MovedRecord[], { fromId }: Change): Promise<string[]> {
    const holder = (await this.accounts.find(fromId))?.professionalId;
    const restored: string[] = [];
    for (const { id, memento } of moved) {
      const { visitorId, agencyId, rowId, name } = memento as unknown as Lead;
      const [visit] = await tx.lock(Visit, [id]);
      if (!visit?.isUpcoming || visit.visitorId !== holder) continue;
      const visitors = await tx.findBy(Visitor, { visitId: id });
      const row = visitors.find((one) => one.id === rowId);
      if (row) await tx.update(Object.assign(row, { professionalId: visitorId, name }));
      const [leaver, other] = [visitorId, holder].map((who) => visitors.find((one) => one.professionalId === who));
      if (!row && leaver && other) await this.swapLead(tx, other, leaver);
      visit.leadBy(visitorId, agencyId);
      await tx.update(visit);
      await tx.publish(actor, visitHandedOver, visit, { came: name });
      restored.push(id);
    }
    return restored;
  }

  private async swapLead(tx: Tx, from: Visitor, to: Visitor): Promise<void> {
    await tx.update(Object.assign(from, { isLead: false }));
    await tx.update(Object.assign(to, { isLead: true }));
  }
}
