import { Injectable } from '@nestjs/common';
import { People, Superiors, Units, type Actor } from '@ipharbor/access';
import { Clock, daysBetween } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { followUpsProblem } from '../follow-ups.problems';
import { WorkItem } from '../work-item/work-item.entity';
import { WorkItemPolicy } from '../work-item/work-item.policy';
import type { ComplianceDto, CompliancePeriodDto, ComplianceRowDto } from './compliance.dto';

const longest = 92;

interface Tally {
  readonly holderId: string;
  readonly ownerAccountId: string | null;
  readonly inTime: number | string;
  readonly late: number | string;
}

/**
 * 时限达标率 by unit and person. Counted from the rows of the very lists that each figure opens: the completed ones of a period
 * of at most 92 days are a range of an index that holds all it asks for, the overdue ones a range by status and due day.
 */
@Injectable()
export class ComplianceQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: WorkItemPolicy,
    private readonly people: People,
    private readonly units: Units,
    private readonly superiors: Superiors,
    private readonly clock: Clock,
  ) {}

  /** @throws period-too-long (422) */
  async of(actor: Actor, { from, to }: CompliancePeriodDto): Promise<ComplianceDto> {
    const on = this.clock.today();
    const period = { from: from ?? `${(to ?? on).slice(0, 7)}-01`, to: to ?? on };
    const days = daysBetween(period.from, period.to) + 1;
    if (days > longest || days < 1) throw followUpsProblem('period-too-long', { days: longest });
    const [ended, overdue] = await Promise.all([this.ended(actor, period), this.overdue(actor, on)]);
    return { ...period, on, rows: await this.rows(ended, overdue) };
  }

  private async ended(actor: Actor, { from, to }: { from: string; to: string }): Promise<Tally[]> {
    return this.policy
      .scope(actor, this.reader.from(WorkItem, 'item'))
      .andWhere('item.endedOn >= :from AND item.endedOn <= :to AND item.daysLate IS NOT NULL', { from, to })
      .select(['item.holderId AS holderId', 'MAX(item.ownerAccountId) AS ownerAccountId'])
      .addSelect('SUM(CASE WHEN item.daysLate = 0 THEN 1 ELSE 0 END)', 'inTime')
      .addSelect('SUM(CASE WHEN item.daysLate > 0 THEN 1 ELSE 0 END)', 'late')
      .groupBy('item.holderId')
      .getRawMany<Tally>();
  }

  private async overdue(
    actor: Actor,
    today: string,
  ): Promise<(Pick<Tally, 'holderId' | 'ownerAccountId'> & { n: number | string })[]> {
    return this.policy
      .scope(actor, this.reader.from(WorkItem, 'item'))
      .andWhere(`item.status = 'open' AND item.dueOn < :today`, { today })
      .select(['item.holderId AS holderId', 'MAX(item.ownerAccountId) AS ownerAccountId'])
      .addSelect('COUNT(*)', 'n')
      .groupBy('item.holderId')
      .getRawMany();
  }

  private async rows(
    ended: readonly Tally[],
    overdue: readonly (Pick<Tally, 'holderId' | 'ownerAccountId'> & { n: number | string })[],
  ): Promise<ComplianceRowDto[]> {
    const late = new Map(overdue.map(({ holderId, n }) => [holderId, Number(n)]));
    const done = new Map(ended.map((tally) => [tally.holderId, tally]));
    const accounts = new Set([...ended, ...overdue].flatMap(({ ownerAccountId }) => ownerAccountId ?? []));
    const holders = [...new Set([...done.keys(), ...late.keys()])];
    const [names, unitOf] = await Promise.all([
      this.people.named([...accounts]),
      this.superiors.unitsOf([...accounts]),
    ]);
    const unitNames = await this.units.named([...holders, ...unitOf.values()]);
    const rows = holders.map((holderId): ComplianceRowDto => {
      const isPerson = accounts.has(holderId);
      const unitId = isPerson ? (unitOf.get(holderId) ?? null) : holderId;
      const counts = {
        inTime: Number(done.get(holderId)?.inTime ?? 0),
        late: Number(done.get(holderId)?.late ?? 0),
        overdue: late.get(holderId) ?? 0,
      };
      const all = counts.inTime + counts.late + counts.overdue;
      return {
        ...{ holder: isPerson ? 'person' : 'unit', holderId, unitId, ...counts },
        name: (isPerson ? names.get(holderId) : unitNames.get(holderId)) ?? '（未知）',
        unitName: (unitId && unitNames.get(unitId)) ?? null,
        rate: all === 0 ? null : counts.inTime / all,
      };
    });
    return rows.sort(
      (a, b) => (a.rate ?? 1) - (b.rate ?? 1) || b.overdue - a.overdue || a.name.localeCompare(b.name, 'zh'),
    );
  }
}
