import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { ClusterMember } from '@ipharbor/directory';
import { Clock } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import { Agreement } from '../agreement/agreement.entity';
import { inForce } from '../agreement/agreement.lifecycle';
import { AgreementClient } from '../agreement/agreement-client.entity';
import { Names } from '../names';
import type { ProgrammeDto, ProgrammePageDto } from './programme.dto';
import { Programme } from './programme.entity';
import { programmeLifecycle } from './programme.lifecycle';
import { ProgrammePolicy } from './programme.policy';

const sorts: Sorts = { createdAt: ['programme.id'], status: ['programme.status'] };

/** Programmes that the caller may see. */
@Injectable()
export class ProgrammeQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: ProgrammePolicy,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: ProgrammePageDto): Promise<Page<ProgrammeDto>> {
    const query = this.policy.scope(actor, this.reader.from(Programme, 'programme'));
    if (asked.status?.length) query.andWhere('programme.status IN (:...status)', { status: asked.status });
    if (asked.clusterId) query.andWhere('programme.clusterId = :clusterId', { clusterId: asked.clusterId });
    const page = await this.reader.pageOfRows(query, asked, sorts, '-createdAt');
    return { ...page, items: await Promise.all(page.items.map((row) => this.shown(actor, row))) };
  }

  async one(actor: Actor, id: string): Promise<ProgrammeDto> {
    const query = this.policy.scope(actor, this.reader.from(Programme, 'programme'));
    const programme = await query.andWhere('programme.id = :id', { id }).getOne();
    if (programme === null) throw persistenceProblem('not-found');
    return this.shown(actor, programme);
  }

  async shown(actor: Actor, programme: Programme): Promise<ProgrammeDto> {
    const { id, name, clusterId, regionCode, status, providerIds, objectionUntil, evaluation, version } = programme;
    const [clusters, agencies, members, agreements, served] = await Promise.all([
      this.names.of('cluster', [clusterId]),
      this.names.of('agency', providerIds),
      this.members(clusterId),
      this.agreements(id).getCount(),
      this.served(id),
    ]);
    return {
      ...{ id, name, clusterId, regionCode, status, objectionUntil, evaluation, version, members, agreements, served },
      clusterName: clusters.get(clusterId) ?? '',
      providerIds: [...providerIds],
      providerNames: providerIds.map((providerId) => agencies.get(providerId) ?? ''),
      createdAt: programme.createdAt.toISOString(),
      allowedActions: actor.permissions.has('trusteeship-programme:run') ? programmeLifecycle.actionsFrom(status) : [],
    };
  }

  private members(clusterId: string): Promise<number> {
    return this.reader
      .from(ClusterMember, 'member')
      .where('member.clusterId = :clusterId AND member.fromOn <= :today', { clusterId, today: this.clock.today() })
      .andWhere('(member.toOn IS NULL OR member.toOn >= :today)')
      .getCount();
  }

  private agreements(programmeId: string) {
    return this.reader
      .from(Agreement, 'agreement')
      .where('agreement.programmeId = :programmeId AND agreement.status IN (:...inForce)', { programmeId, inForce });
  }

  private async served(programmeId: string): Promise<number> {
    const row = await this.agreements(programmeId)
      .innerJoin(AgreementClient, 'client', 'client.agreementId = agreement.id AND client.leftOn IS NULL')
      .select('COUNT(DISTINCT client.enterpriseId)', 'count')
      .getRawOne<{ count: number | string }>();
    return Number(row?.count ?? 0);
  }
}
