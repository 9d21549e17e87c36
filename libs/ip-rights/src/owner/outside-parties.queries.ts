import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { normaliseKey } from '@ipharbor/platform/kernel';
import { Reader, type Page } from '@ipharbor/platform/persistence';
import { IpRightPolicy } from '../ip-right/ip-right.policy';
import { IpRightOwner } from './ip-right-owner.entity';
import type { OutsidePartyDto, OutsidePartyPageDto } from './owner.dto';

/** 待对应权利人: names of owners that no enterprise answers to, the most frequent first. */
@Injectable()
export class OutsideParties {
  constructor(
    private readonly reader: Reader,
    private readonly policy: IpRightPolicy,
  ) {}

  async page(actor: Actor, { q, page, pageSize, total }: OutsidePartyPageDto): Promise<Page<OutsidePartyDto>> {
    const query = this.policy.narrowOwners(
      actor,
      this.reader
        .from(IpRightOwner, 'owner')
        .where('owner.enterpriseId IS NULL AND owner.voidedByImportId IS NULL AND owner.isPresent = true'),
    );
    if (q) query.andWhere(`owner.partyKey LIKE :q ESCAPE '!'`, { q: `${normaliseKey(q).replace(/[!%_]/g, '!$&')}%` });
    query
      .select('MIN(owner.partyName)', 'name')
      .addSelect('COUNT(DISTINCT owner.ipRightId)', 'rights')
      .addSelect('MIN(owner.id)', 'ownerId')
      .groupBy('owner.partyKey');
    const rows = await query
      .clone()
      .orderBy('rights', 'DESC')
      .addOrderBy('owner.partyKey')
      .offset((page - 1) * pageSize)
      .limit(pageSize)
      .getRawMany<{ name: string; rights: number | string; ownerId: string }>();
    const rightOf = await this.rightsOf(rows.map(({ ownerId }) => ownerId));
    const items = rows.map(({ name, rights, ownerId }) => ({
      ...{ name, ownerId },
      rights: Number(rights),
      ipRightId: rightOf.get(ownerId) ?? '',
    }));
    const names = await this.reader.count(query, total === 'none' ? 'none' : 'capped');
    return { items, ...names, page, pageSize };
  }

  private async rightsOf(ownerIds: readonly string[]): Promise<Map<string, string>> {
    if (ownerIds.length === 0) return new Map();
    const owners = await this.reader
      .from(IpRightOwner, 'owner')
      .where('owner.id IN (:...ownerIds)', { ownerIds })
      .getMany();
    return new Map(owners.map(({ id, ipRightId }) => [id, ipRightId]));
  }
}
