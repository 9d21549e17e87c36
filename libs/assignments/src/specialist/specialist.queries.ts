import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { mapPage, type PageDto } from '@ipharbor/platform/http';
import { persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import type { SelectQueryBuilder } from 'typeorm';
import { Availability } from '../assignment/availability';
import { SpecialistObjection } from './objection.entity';
import { SpecialistDto, SpecialistRowDto, type PublicNoticeRowDto, type SpecialistPageDto } from './specialist.dto';
import { Specialist } from './specialist.entity';
import { SpecialistPolicy } from './specialist.policy';

const sorts: Sorts = {
  name: ['specialist.name'],
  termToOn: ['specialist.termToOn'],
  appliedOn: ['specialist.appliedOn'],
};

/** The register of specialists. */
@Injectable()
export class SpecialistQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: SpecialistPolicy,
    private readonly regions: Regions,
    private readonly availability: Availability,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: SpecialistPageDto): Promise<Page<SpecialistRowDto>> {
    const page = await this.reader.pageOfRows(this.filtered(actor, asked), asked, sorts, '-appliedOn');
    return { ...page, items: await this.rows(actor, page.items) };
  }

  async one(actor: Actor, id: string): Promise<SpecialistDto> {
    const specialist = await this.policy
      .scope(actor, this.reader.from(Specialist, 'specialist'))
      .andWhere('specialist.id = :id', { id })
      .getOne();
    if (!specialist) throw persistenceProblem('not-found');
    return this.detail(actor, specialist);
  }

  async detail(actor: Actor, specialist: Specialist): Promise<SpecialistDto> {
    const objections = await this.reader
      .from(SpecialistObjection, 'objection')
      .where('objection.specialistId = :id', { id: specialist.id })
      .orderBy('objection.id')
      .getMany();
    const [row] = await this.rows(actor, [specialist]);
    return SpecialistDto.of(row, specialist, objections);
  }

  /** 公示栏: candidates on public notice today, for everybody who is signed in. */
  async onNotice(asked: PageDto): Promise<Page<PublicNoticeRowDto>> {
    const query = this.reader
      .from(Specialist, 'specialist')
      .where(`specialist.status = 'public-notice'`)
      .andWhere('specialist.noticeFromOn <= :today AND specialist.noticeToOn >= :today', { today: this.clock.today() });
    const page = await this.reader.pageOfRows(query, asked, { noticeToOn: ['specialist.noticeToOn'] }, 'noticeToOn');
    return mapPage(page, ({ id, name, employer, regionCode, ipcSections, industries, noticeFromOn, noticeToOn }) => ({
      ...{ id, name, employer, ipcSections, industries },
      regionName: this.regions.name(regionCode),
      noticeFromOn: noticeFromOn!,
      noticeToOn: noticeToOn!,
    }));
  }

  count(actor: Actor, asked: SpecialistPageDto): Promise<number> {
    return this.filtered(actor, asked).getCount();
  }

  async *batches(actor: Actor, asked: SpecialistPageDto): AsyncGenerator<SpecialistRowDto[]> {
    const ids = this.filtered(actor, asked).select('specialist.id', 'id');
    for await (const batch of this.reader.batches<Specialist, { id: string }>(ids)) {
      const rows = await this.reader
        .from(Specialist, 'specialist')
        .where('specialist.id IN (:...ids)', { ids: batch.map(({ id }) => id) })
        .orderBy('specialist.id')
        .getMany();
      yield this.rows(actor, rows);
    }
  }

  private async rows(actor: Actor, specialists: readonly Specialist[]): Promise<SpecialistRowDto[]> {
    const loads = await this.availability.loads(specialists.map(({ id }) => id));
    return specialists.map((specialist) => {
      const regionName = this.regions.name(specialist.regionCode);
      return SpecialistRowDto.row(specialist, regionName, loads.get(specialist.id) ?? 0, actor);
    });
  }

  private filtered(actor: Actor, asked: SpecialistPageDto): SelectQueryBuilder<Specialist> {
    const query = this.policy.scope(actor, this.reader.from(Specialist, 'specialist'));
    const { q, status, ipcSection, agencyId, endsBefore } = asked;
    if (q) query.andWhere('(INSTR(specialist.name, :q) > 0 OR INSTR(specialist.employer, :q) > 0)', { q });
    if (status && status.length > 0) query.andWhere('specialist.status IN (:...status)', { status });
    if (ipcSection) query.andWhere('INSTR(specialist.ipcSections, :ipcSection) > 0', { ipcSection: `"${ipcSection}"` });
    if (agencyId) query.andWhere('specialist.agencyId = :agencyId', { agencyId });
    if (endsBefore) query.andWhere('specialist.termToOn <= :endsBefore', { endsBefore });
    return query;
  }
}
