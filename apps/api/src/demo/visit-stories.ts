import { WorkItem, WorkItems } from '@ipharbor/follow-ups';
import { Reader } from '@ipharbor/platform/persistence';
import { VisitNeed, VisitRecords, Visits, VisitVerdicts, type Visit } from '@ipharbor/visits';
import type { Chance } from './chance';
import { answersToNeeds, needsOf, recordOf } from './conversations';
import type { DemoCity } from './demo-city';
import type { Assigned } from './cast-targets';
import { at, type Story } from './story';

/** What is particular to one visit. */
export interface Telling {
  /** How many needs it finds, and who owes the answer (and has not given it) if not the section that runs the campaign. */
  readonly needs?: number;
  readonly needsOwnerUnitId?: string;
  /** The account of the firm, where it has one. */
  readonly confirmedBy?: string;
  /** What was promised is not kept. */
  readonly isNeglected?: boolean;
  readonly returnOfId?: string;
  /** Who leads it instead of the team's lead: by user name, with the professionals who go. */
  readonly visitor?: { readonly username: string; readonly professionalIds: string[] };
}

/** One visit to one target, told by those who made it. Days are counted back from today. */
export class VisitStories {
  constructor(
    private readonly city: DemoCity,
    private readonly campaignId: string,
    private readonly chance: Chance,
  ) {}

  /** From the appointment to the record. */
  async *recorded(target: Assigned, day: number, told: Telling = {}): Story<Visit> {
    const { clock } = this.city;
    yield at(clock.workday(day + 6), 9);
    const visit = await this.plan(target, day, 10, told);
    yield at(clock.workday(day + 2), 15);
    await this.city.get(Visits).appoint(await this.city.actor(target.team.lead), visit.id);
    yield at(day, 12);
    return this.record(target, visit, told);
  }

  /** On the spot the firm tells the visitors its code; whoever has an account signs in. */
  async *confirmed(target: Assigned, day: number, told: Telling = {}): Story<Visit> {
    const visit = yield* this.recorded(target, day, told);
    yield at(day, 16);
    const by = told.confirmedBy;
    const actor = await this.city.actor(by ?? target.team.lead);
    const means = by ? { means: 'account' as const } : { means: 'code' as const, code: visit.confirmationCode };
    return this.city.get(VisitVerdicts).confirm(actor, visit.id, { outcome: 'confirmed', ...means });
  }

  async *disputed(target: Assigned, day: number, reason: string): Story {
    const visit = yield* this.recorded(target, day);
    yield at(this.city.clock.workday(day - 1), 17);
    const dispute = { outcome: 'disputed' as const, means: 'code' as const, code: visit.confirmationCode, reason };
    await this.city.get(VisitVerdicts).confirm(await this.city.actor(target.team.lead), visit.id, dispute);
  }

  async *returned(target: Assigned, day: number, reason: string): Story {
    const visit = yield* this.confirmed(target, day);
    yield at(this.city.clock.workday(day - 2), 17);
    await this.city
      .get(VisitVerdicts)
      .review(await this.city.actor('officer'), visit.id, { outcome: 'returned', reason });
  }

  /** Accepted by the officer, its needs met and the firm asked again after 30 and 90 days, unless that is neglected. */
  async *accepted(target: Assigned, day: number, told: Telling = {}): Story<Visit> {
    const { clock } = this.city;
    const visit = yield* this.confirmed(target, day, told);
    yield at(clock.workday(day - 4), 15);
    const officer = await this.city.actor('officer');
    await this.city.get(VisitVerdicts).review(officer, visit.id, { outcome: 'accepted' });
    if (told.isNeglected) return visit;
    if (day > 14 && !told.needsOwnerUnitId) {
      yield at(clock.workday(day - 11), 11);
      await this.meetNeeds(visit);
    }
    for (const after of [28, 87])
      if (day > after + 3) {
        yield at(clock.workday(day - after), 14);
        await this.askAgain(visit, told.visitor?.username ?? target.team.lead);
      }
    return visit;
  }

  /** Planned for a day to come. */
  async *ahead(target: Assigned, inDays: number, hour: number, isAppointed: boolean): Story {
    const { clock } = this.city;
    yield at(clock.workday(4), 9);
    const visit = await this.plan(target, -inDays, hour, {});
    if (!isAppointed) return;
    yield at(clock.workday(2), 16);
    await this.city.get(Visits).appoint(await this.city.actor(target.team.lead), visit.id);
  }

  /** Planned, and did not come about. */
  async *unmade(target: Assigned, day: number, how: 'miss' | 'decline' | 'cancel', reason: string): Story {
    yield at(this.city.clock.workday(day + 6), 9);
    const visit = await this.plan(target, day, 10, {});
    yield at(day, 11);
    await this.city.get(Visits)[how](await this.city.actor(target.team.lead), visit.id, reason);
  }

  private async plan({ firm, team }: Assigned, day: number, hour: number, { returnOfId, visitor }: Telling) {
    const { clock } = this.city;
    return this.city.get(Visits).plan(await this.city.actor(team.lead), {
      campaignId: this.campaignId,
      enterpriseId: firm.id,
      plannedOn: clock.daysAgo(day),
      plannedAt: clock.at(day, hour, 30).toISOString(),
      place: `${firm.name}会议室`,
      ...(visitor ? { visitorIds: visitor.professionalIds } : {}),
      ...(returnOfId ? { returnOfId } : {}),
    });
  }

  private async record({ firm, team }: Assigned, visit: Visit, { needs, needsOwnerUnitId }: Telling): Promise<Visit> {
    const dto = recordOf(firm, visit.plannedOn, visit.place ?? firm.name, this.chance);
    const found = needsOf(this.chance, needs ?? this.chance.between(0, 2));
    const recorder = await this.city.actor(team.lead);
    return this.city.get(VisitRecords).write(recorder, visit.id, {
      ...dto,
      needs: found.map((need) => ({ ...need, ...(needsOwnerUnitId ? { ownerUnitId: needsOwnerUnitId } : {}) })),
    });
  }

  private async meetNeeds({ id: visitId }: Visit): Promise<void> {
    const officer = await this.city.actor('officer');
    const needs = await this.city.get(Reader).from(VisitNeed, 'need').where({ visitId }).getMany();
    for (const { workItemId } of needs)
      await this.city.get(WorkItems).complete(officer, workItemId, this.chance.oneOf(answersToNeeds));
  }

  /** By telephone: the earliest return visit that is still owed. */
  private async askAgain({ id: subjectId }: Visit, username: string): Promise<void> {
    const actor = await this.city.actor(username);
    const [owed] = await this.city
      .get(Reader)
      .from(WorkItem, 'item')
      .where({ subjectId, status: 'open', ownerAccountId: actor.accountId })
      .orderBy('item.dueOn')
      .getMany();
    if (owed) await this.city.get(WorkItems).complete(actor, owed.id, '电话回访，企业进展已记录');
  }
}
