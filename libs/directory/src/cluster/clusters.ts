import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { refuseReversed } from '../contact/enterprise-contacts';
import { directoryProblem } from '../directory.problems';
import { Enterprise } from '../enterprise/enterprise.entity';
import { EnterprisePolicy } from '../enterprise/enterprise.policy';
import { RegionChoice } from '../region-choice';
import { ClusterMember } from './cluster-member.entity';
import type { AddMembersDto, ChangeClusterDto, CreateClusterDto, MembersAddedDto } from './cluster.dto';
import { Cluster } from './cluster.entity';
import { clusterChanged, clusterCreated, clusterJoined, clusterLeft } from './cluster.events';
import { ClusterPolicy } from './cluster.policy';

/** Clusters and who belongs to them. */
@Injectable()
export class Clusters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: ClusterPolicy,
    private readonly enterprises: EnterprisePolicy,
    private readonly region: RegionChoice,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, dto: CreateClusterDto): Promise<Cluster> {
    const id = dto.id ?? newId();
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const cluster = Object.assign(new Cluster(), { id, createdAt: now, updatedAt: now });
      cluster.rename(dto.name);
      cluster.regionCode = this.region.of(actor, dto.regionCode);
      apply(cluster, dto);
      await tx.insert(cluster);
      await tx.publish(actor, clusterCreated, cluster, { name: cluster.name });
      return cluster;
    });
  }

  change(actor: Actor, id: string, version: number, dto: ChangeClusterDto): Promise<Cluster> {
    return this.work.run(async (tx) => {
      const cluster = await tx.get(Cluster, id, this.policy, actor);
      cluster.version = version;
      if (dto.name !== undefined) cluster.rename(dto.name);
      if (dto.regionCode !== undefined) cluster.regionCode = this.region.of(actor, dto.regionCode);
      apply(cluster, dto);
      cluster.updatedAt = this.clock.now();
      await tx.update(cluster);
      await tx.publish(actor, clusterChanged, cluster);
      return cluster;
    });
  }

  /** Enterprises that are members on that day are left as they are. `not-found` (404) where one is not the caller's. */
  addMembers(actor: Actor, id: string, dto: AddMembersDto): Promise<MembersAddedDto> {
    const fromOn = dto.fromOn ?? this.clock.today();
    const asked = [...new Set(dto.enterpriseIds)].map((enterpriseId) => ({ id: newId(), enterpriseId }));
    return this.work.run(async (tx) => {
      const cluster = await tx.get(Cluster, id, this.policy, actor);
      if (cluster.endedOn !== null) throw directoryProblem('already-ended', { toOn: cluster.endedOn });
      // Two people adding the same firm at once: one of them is refused as stale.
      await tx.hold(cluster);
      await this.refuseForeign(
        tx,
        actor,
        asked.map(({ enterpriseId }) => enterpriseId),
      );
      const members = await tx.findBy(ClusterMember, { clusterId: id });
      const inside = new Set(
        members.filter(({ toOn }) => toOn === null || toOn >= fromOn).map(({ enterpriseId }) => enterpriseId),
      );
      const joining = asked
        .filter(({ enterpriseId }) => !inside.has(enterpriseId))
        .map((one) => Object.assign(new ClusterMember(), { ...one, clusterId: id, fromOn }));
      await tx.insertMany(joining);
      await tx.publishMany(actor, clusterJoined, joining, () => ({ clusterId: id, cluster: cluster.name, fromOn }));
      return { added: joining.length, already: asked.length - joining.length };
    });
  }

  endMembership(actor: Actor, id: string, memberId: string, toOn: string): Promise<ClusterMember> {
    return this.work.run(async (tx) => {
      const cluster = await tx.get(Cluster, id, this.policy, actor);
      const member = await tx.find(ClusterMember, memberId);
      if (member?.clusterId !== cluster.id) throw persistenceProblem('not-found');
      member.toOn = toOn;
      refuseReversed(member);
      await tx.update(member);
      await tx.publish(actor, clusterLeft, member, { clusterId: id, cluster: cluster.name, toOn });
      return member;
    });
  }

  private async refuseForeign(tx: Tx, actor: Actor, enterpriseIds: readonly string[]): Promise<void> {
    const rows = await tx.findMany(Enterprise, enterpriseIds);
    if (rows.length < enterpriseIds.length) throw persistenceProblem('not-found');
    for (const row of rows) if (!(await this.enterprises.covers(actor, row))) throw persistenceProblem('not-found');
  }
}

function apply(cluster: Cluster, dto: ChangeClusterDto): void {
  if (dto.industry !== undefined) cluster.industry = dto.industry;
  if (dto.description !== undefined) cluster.description = dto.description;
  if (dto.foundedOn !== undefined) cluster.foundedOn = dto.foundedOn;
  if (dto.endedOn !== undefined) cluster.endedOn = dto.endedOn;
  if (cluster.foundedOn !== null) refuseReversed({ fromOn: cluster.foundedOn, toOn: cluster.endedOn });
}
