import { Injectable } from '@nestjs/common';
import { regionRange, type Actor } from '@ipharbor/access';
import type { PageDto } from '@ipharbor/platform/http';
import { normaliseKey } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, type Page } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { Enterprise } from '../enterprise/enterprise.entity';
import { EnterprisePolicy } from '../enterprise/enterprise.policy';
import { ClusterMember } from './cluster-member.entity';
import { MembershipDto, type ClusterPageDto, type MemberDto } from './cluster.dto';
import { Cluster } from './cluster.entity';
import { ClusterPolicy } from './cluster.policy';

@Injectable()
export class ClusterQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: ClusterPolicy,
    private readonly enterprises: EnterprisePolicy,
  ) {}

  page(actor: Actor, asked: ClusterPageDto): Promise<Page<Cluster>> {
    const sorts = { name: ['cluster.nameKey'], foundedOn: ['cluster.foundedOn'] };
    return this.reader.pageOfRows(this.filtered(actor, asked), asked, sorts, 'name');
  }

  filtered(actor: Actor, asked: ClusterPageDto): SelectQueryBuilder<Cluster> {
    const query = this.policy.scope(actor, this.reader.from(Cluster, 'cluster'));
    if (asked.q !== undefined) query.andWhere('INSTR(cluster.nameKey, :q) > 0', { q: normaliseKey(asked.q) });
    if (asked.regionCode !== undefined)
      query.andWhere('cluster.regionCode >= :from AND cluster.regionCode < :to', regionRange(asked.regionCode));
    return query;
  }

  async find(actor: Actor, id: string): Promise<Cluster> {
    const query = this.policy.scope(actor, this.reader.from(Cluster, 'cluster'));
    const cluster = await query.andWhere('cluster.id = :id', { id }).getOne();
    if (!cluster) throw persistenceProblem('not-found');
    return cluster;
  }

  /** Members of all times, as far as the caller may see the enterprises. */
  async members(actor: Actor, clusterId: string, asked: PageDto): Promise<Page<MemberDto>> {
    await this.find(actor, clusterId);
    const query = this.enterprises
      .scope(actor, this.reader.from(Enterprise, 'enterprise'))
      .innerJoin(ClusterMember, 'member', 'member.enterpriseId = enterprise.id AND member.clusterId = :clusterId', {
        clusterId,
      })
      .select(['member.id AS id', 'enterprise.name AS name']);
    const sorts = { name: ['enterprise.nameKey'], fromOn: ['member.fromOn'] };
    const page = await this.reader.page<Enterprise, { id: string; name: string }>(query, asked, sorts, 'name');
    const members = await this.byId(page.items.map(({ id }) => id));
    const items = page.items.flatMap(({ id, name }) => {
      const member = members.get(id);
      return member ? [{ ...MembershipDto.from(member), name }] : [];
    });
    return { ...page, items };
  }

  private async byId(ids: readonly string[]): Promise<Map<string, ClusterMember>> {
    if (ids.length === 0) return new Map();
    const members = await this.reader.from(ClusterMember, 'member').where('member.id IN (:...ids)', { ids }).getMany();
    return new Map(members.map((member) => [member.id, member]));
  }
}
