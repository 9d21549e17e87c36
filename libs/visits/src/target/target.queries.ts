import { Injectable } from '@nestjs/common';
import { regionRange, type Actor } from '@ipharbor/access';
import { padded, persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { conditionOf } from './milestones';
import type { AnyTargetPageDto, TargetDto } from './target.dto';
import { CampaignTarget } from './target.entity';
import { TargetPolicy } from './target.policy';
import { TargetPresenter } from './target.presenter';

const sorts: Sorts = {
  listedAt: ['target.listedAt'],
  regionCode: ['target.regionCode'],
  status: ['target.status'],
  visitedOn: ['target.visitedOn'],
  reachedOn: ['target.reachedOn'],
  inventionsInForce: ['target.inventionsInForce'],
};

const exportBatch = 500;

/** Lists of targets, of one campaign or of all; what is outside the caller's scope is not there. */
@Injectable()
export class TargetQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: TargetPolicy,
    private readonly presenter: TargetPresenter,
  ) {}

  async page(actor: Actor, asked: AnyTargetPageDto): Promise<Page<TargetDto>> {
    const page = await this.reader.pageOfRows(this.narrowed(actor, asked), asked, sorts, 'listedAt');
    return { ...page, items: await this.presenter.many(actor, page.items) };
  }

  async one(actor: Actor, id: string): Promise<TargetDto> {
    const target = await this.scoped(actor).andWhere('target.id = :id', { id }).getOne();
    if (target === null) throw persistenceProblem('not-found');
    return this.presenter.one(actor, target);
  }

  count(actor: Actor, asked: Partial<AnyTargetPageDto>): Promise<number> {
    return this.narrowed(actor, asked).getCount();
  }

  /** All rows of a list as the caller filtered it: for exports. */
  async *batches(actor: Actor, asked: AnyTargetPageDto): AsyncGenerator<TargetDto[]> {
    const query = this.narrowed(actor, asked).select('target.id', 'id');
    for await (const ids of this.reader.batches<CampaignTarget, { id: string }>(query, exportBatch)) {
      const rows = await this.reader
        .from(CampaignTarget, 'target')
        .where('target.id IN (:...ids)', { ids: padded(ids.map(({ id }) => id)) })
        .orderBy('target.id')
        .getMany();
      yield this.presenter.many(actor, rows);
    }
  }

  scoped(actor: Actor): SelectQueryBuilder<CampaignTarget> {
    return this.policy.scope(actor, this.reader.from(CampaignTarget, 'target'));
  }

  private narrowed(actor: Actor, asked: Partial<AnyTargetPageDto>): SelectQueryBuilder<CampaignTarget> {
    const query = this.scoped(actor);
    const { status, reached, verdict, stopReason, regionCode, industryPrefix, unassigned, added, creditAgencyId } =
      asked;
    for (const column of ['campaignId', 'kind', 'teamId', 'enterpriseId', 'creditVisitorId', 'wave'] as const)
      if (asked[column] !== undefined) query.andWhere(`target.${column} = :${column}`, { [column]: asked[column] });
    if (creditAgencyId === 'none') query.andWhere('target.creditAgencyId IS NULL');
    else if (creditAgencyId) query.andWhere('target.creditAgencyId = :creditAgencyId', { creditAgencyId });
    if (status?.length) query.andWhere('target.status IN (:...status)', { status });
    if (verdict?.length) query.andWhere('target.verdict IN (:...verdict)', { verdict });
    if (stopReason?.length) query.andWhere('target.stopReason IN (:...stopReason)', { stopReason });
    if (reached) query.andWhere(conditionOf(reached, 'target'));
    if (unassigned !== undefined) query.andWhere(`target.teamId IS ${unassigned ? '' : 'NOT '}NULL`);
    if (added !== undefined) query.andWhere(`target.addedReason IS ${added ? 'NOT ' : ''}NULL`);
    if (industryPrefix) query.andWhere('target.industryCode LIKE :industry', { industry: `${industryPrefix}%` });
    if (regionCode) {
      const { from, to } = regionRange(regionCode);
      query.andWhere('target.regionCode >= :regionFrom AND target.regionCode < :regionTo', {
        regionFrom: from,
        regionTo: to,
      });
    }
    return query;
  }
}
