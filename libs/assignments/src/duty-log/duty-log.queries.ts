import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Reader, type Page } from '@ipharbor/platform/persistence';
import { SpecialistNames } from '../specialist/specialist-names';
import { DutyLogDto, type DutyLogPageDto } from './duty-log.dto';
import { DutyLog } from './duty-log.entity';
import { DutyLogPolicy } from './duty-log.policy';

@Injectable()
export class DutyLogQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: DutyLogPolicy,
    private readonly names: SpecialistNames,
  ) {}

  async page(actor: Actor, { from, to, ...asked }: DutyLogPageDto): Promise<Page<DutyLogDto>> {
    const query = this.policy.scope(actor, this.reader.from(DutyLog, 'log'));
    for (const column of ['assignmentId', 'enterpriseId', 'specialistId', 'confirmation'] as const)
      if (asked[column] !== undefined) query.andWhere(`log.${column} = :${column}`, { [column]: asked[column] });
    if (from) query.andWhere('log.onDay >= :from', { from });
    if (to) query.andWhere('log.onDay <= :to', { to });
    const page = await this.reader.pageOfRows(query, asked, { onDay: ['log.onDay'] }, '-onDay');
    return { ...page, items: await this.present(actor, page.items) };
  }

  async present(actor: Actor, logs: readonly DutyLog[]): Promise<DutyLogDto[]> {
    const names = await this.names.of(logs.map(({ specialistId }) => specialistId));
    return logs.map((log) => DutyLogDto.from(log, names.get(log.specialistId) ?? '', actor));
  }
}
