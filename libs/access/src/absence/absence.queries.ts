import { Injectable } from '@nestjs/common';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import { People } from '../account/people';
import type { Actor } from '../actor';
import type { AbsenceDto, AbsencePageDto } from './absence.dto';
import { Absence } from './absence.entity';
import { AbsencePolicy } from './absence.policy';
import { mayEnd } from './absences';

const sorts: Sorts = { toOn: ['absence.toOn'] };

/** Absences that the caller may see, with the names of both people. */
@Injectable()
export class AbsenceQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: AbsencePolicy,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: AbsencePageDto): Promise<Page<AbsenceDto>> {
    const query = this.policy.scope(actor, this.reader.from(Absence, 'absence'));
    const today = this.clock.today();
    if (asked.when === 'current')
      query.andWhere('absence.toOn >= :today AND absence.isCancelled = :no', { today, no: false });
    if (asked.when === 'past')
      query.andWhere('(absence.toOn < :today OR absence.isCancelled = :yes)', { today, yes: true });
    if (asked.account) query.andWhere('absence.accountId = :account', { account: asked.account });
    const page = await this.reader.pageOfRows(query, asked, sorts, asked.when === 'current' ? 'toOn' : '-toOn');
    return { ...page, items: await this.present(actor, page.items) };
  }

  async present(actor: Actor, absences: readonly Absence[]): Promise<AbsenceDto[]> {
    const names = await this.people.named(absences.flatMap(({ accountId, substituteId }) => [accountId, substituteId]));
    const today = this.clock.today();
    return absences.map((absence) => {
      const { id, accountId, substituteId, fromOn, toOn, reason, isCancelled, version } = absence;
      const isOver = isCancelled || toOn < today;
      return {
        ...{ id, accountId, substituteId, fromOn, toOn, reason, isCancelled, version },
        name: names.get(accountId) ?? '（未知）',
        substituteName: names.get(substituteId) ?? '（未知）',
        allowedActions: !isOver && mayEnd(actor, absence) ? ['end'] : [],
      };
    });
  }
}
