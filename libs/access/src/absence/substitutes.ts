import { Injectable } from '@nestjs/common';
import { Clock, type IsoDay } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { Absence } from './absence.entity';

/** Who does whose work on a day: A is away and names B, B is away and names C, so C does the work of both. */
@Injectable()
export class Substitutes {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Everybody whose work comes to this person today; nobody's while they are away themselves. */
  async standsInFor(accountId: string): Promise<string[]> {
    const today = this.clock.today();
    const near = await this.on(today)
      .andWhere('(absence.accountId = :accountId OR absence.substituteId = :accountId)', { accountId })
      .getMany();
    if (near.some((absence) => absence.accountId === accountId)) return [];
    const found = new Set(near.map((absence) => absence.accountId));
    for (let latest = [...found]; latest.length > 0;) {
      const more = await this.on(today)
        .andWhere('absence.substituteId IN (:...latest)', { latest: padded(latest) })
        .getMany();
      latest = more.map((absence) => absence.accountId).filter((id) => !found.has(id));
      for (const id of latest) found.add(id);
    }
    return [...found];
  }

  /** Who does the work of each of them on the day: those who are there are left out. */
  async actingFor(accountIds: readonly string[], day = this.clock.today()): Promise<Map<string, string>> {
    const next = new Map<string, string>();
    for (let asked = [...new Set(accountIds)]; asked.length > 0;) {
      const away = await this.on(day)
        .andWhere('absence.accountId IN (:...asked)', { asked: padded(asked) })
        .getMany();
      for (const { accountId, substituteId } of away) next.set(accountId, substituteId);
      asked = away.map(({ substituteId }) => substituteId).filter((id) => !next.has(id));
    }
    const endOf = (id: string): string => {
      const further = next.get(id);
      return further === undefined ? id : endOf(further);
    };
    return new Map(accountIds.filter((id) => next.has(id)).map((id) => [id, endOf(id)]));
  }

  private on(day: IsoDay): SelectQueryBuilder<Absence> {
    return this.reader
      .from(Absence, 'absence')
      .where('absence.fromOn <= :day AND absence.toOn >= :day AND absence.isCancelled = :no', { day, no: false });
  }
}
