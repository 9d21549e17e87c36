import { Injectable } from '@nestjs/common';
import { isWithinRegion, type Actor } from '@ipharbor/access';
import { Cluster, ClusterMember, Enterprise } from '@ipharbor/directory';
import { Clock } from '@ipharbor/platform/kernel';
import { padded, persistenceProblem, Reader, type Tx } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { assignmentsProblem } from '../assignments.problems';
import type { TargetType } from './assignment.lifecycle';

/** What can be looked after, as matching sees it. */
export interface Target {
  readonly targetType: TargetType;
  readonly targetId: string;
  readonly targetName: string;
  readonly enterpriseId: string | null;
  readonly regionCode: string;
  readonly industryCode: string | null;
}

export interface TargetRef {
  readonly type: TargetType;
  readonly id: string;
}

/** Finds the targets that somebody names, in the region that they answer for. */
@Injectable()
export class Targets {
  constructor(
    private readonly reader: Reader,
    private readonly regions: Regions,
    private readonly clock: Clock,
  ) {}

  /** In the order asked for, each once. @throws not-found (404), enterprise-gone, target-kind (422) */
  async named(actor: Actor, refs: readonly TargetRef[]): Promise<Target[]> {
    const idsOf = (type: TargetType) => [...new Set(refs.filter((ref) => ref.type === type).map(({ id }) => id))];
    const [enterprises, clusters] = await Promise.all([
      this.find(Enterprise, idsOf('enterprise')),
      this.find(Cluster, idsOf('cluster')),
    ]);
    const found = new Map<string, Target>();
    for (const row of enterprises) found.set(`enterprise:${row.id}`, ofEnterprise(row));
    for (const { id, name, regionCode } of clusters)
      found.set(`cluster:${id}`, target('cluster', id, name, regionCode));
    for (const type of ['township', 'region'] as const)
      for (const code of idsOf(type)) found.set(`${type}:${code}`, this.ofRegion(type, code));
    return [...new Set(refs.map(({ type, id }) => `${type}:${id}`))].map((key) => {
      const one = found.get(key);
      const isSeen = one && actor.regionCodes.some((code) => isWithinRegion(one.regionCode, code));
      if (!isSeen) throw persistenceProblem('not-found');
      return one;
    });
  }

  /** Keeps everybody else from deciding about the target at the same time; a township or a region has its unique keys alone. */
  async lock(tx: Tx, { targetType, targetId }: Pick<Target, 'targetType' | 'targetId'>): Promise<void> {
    if (targetType === 'enterprise') await tx.lock(Enterprise, [targetId]);
    if (targetType === 'cluster') await tx.lock(Cluster, [targetId]);
  }

  /** The enterprises that an assignment opens: one, or the members of a cluster today. */
  async enterprisesOf({
    targetType,
    targetId,
    enterpriseId,
  }: Pick<Target, 'targetType' | 'targetId' | 'enterpriseId'>) {
    if (targetType === 'cluster') {
      const today = this.clock.today();
      const members = await this.reader
        .from(ClusterMember, 'member')
        .where('member.clusterId = :targetId AND member.fromOn <= :today', { targetId, today })
        .andWhere('(member.toOn IS NULL OR member.toOn >= :today)')
        .getMany();
      return this.openable(members.map((member) => member.enterpriseId));
    }
    return this.openable(enterpriseId ? [enterpriseId] : []);
  }

  private async openable(ids: readonly string[]): Promise<{ id: string; regionCode: string }[]> {
    const rows = await this.find(Enterprise, ids);
    return rows.map(({ id, jurisdictionRegion }) => ({ id, regionCode: jurisdictionRegion }));
  }

  private async find<T extends { id: string }>(entity: new () => T, ids: readonly string[]): Promise<T[]> {
    const found: T[] = [];
    for (let at = 0; at < ids.length; at += 1000)
      found.push(
        ...(await this.reader
          .from(entity, 'row')
          .where('row.id IN (:...ids)', { ids: padded(ids.slice(at, at + 1000)) })
          .getMany()),
      );
    return found;
  }

  private ofRegion(type: 'township' | 'region', code: string): Target {
    if (!this.regions.isKnown(code)) throw persistenceProblem('not-found');
    if ((code.length === 9) !== (type === 'township')) throw assignmentsProblem('target-kind', { type, code });
    return target(type, code, this.regions.name(code), code);
  }
}

const target = (targetType: TargetType, targetId: string, targetName: string, regionCode: string): Target => ({
  ...{ targetType, targetId, targetName, regionCode },
  enterpriseId: null,
  industryCode: null,
});

function ofEnterprise(row: Enterprise): Target {
  if (row.registrationStatus !== 'active' || row.mergedIntoId !== null || row.voidedByImportId !== null)
    throw assignmentsProblem('enterprise-gone', { name: row.name });
  const { id, name, jurisdictionRegion, industryCode } = row;
  return { ...target('enterprise', id, name, jurisdictionRegion), enterpriseId: id, industryCode };
}
