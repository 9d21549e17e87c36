import { Injectable } from '@nestjs/common';
import { Enterprise, Enterprises } from '@ipharbor/directory';
import type { Principal } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import { IpRight } from '../ip-right/ip-right.entity';
import { IpRightOwner } from '../owner/ip-right-owner.entity';

/**
 * 有效发明专利拥有量 of an enterprise: granted inventions in force, not found abnormal, with the enterprise among their
 * present owners; a joint invention counts for each of them. Every list that asks for 零发明 reads the number that this
 * keeps, so it is written in the unit of work that changes a right.
 */
@Injectable()
export class InventionsInForce {
  constructor(
    private readonly reader: Reader,
    private readonly enterprises: Enterprises,
  ) {}

  /**
   * Counts anew for enterprises whose rights this unit of work has changed; its last step. The enterprises are locked
   * before they are counted: two commands that counted at once would each miss what the other has not committed.
   */
  async recount(tx: Tx, actor: Principal, enterpriseIds: readonly string[]): Promise<void> {
    if (enterpriseIds.length === 0) return;
    await tx.lock(Enterprise, enterpriseIds);
    await this.enterprises.setInventionsInForce(tx, await this.counted(enterpriseIds), actor);
  }

  /** The number of each enterprise, from its rights; zero for those that have none. */
  async counted(enterpriseIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.reader
      .from(IpRightOwner, 'owner')
      .innerJoin(IpRight, 'ipRight', 'ipRight.id = owner.ipRightId')
      .select('owner.enterpriseId', 'enterpriseId')
      .addSelect('COUNT(DISTINCT owner.ipRightId)', 'inventions')
      .where('owner.enterpriseId IN (:...enterpriseIds)', { enterpriseIds })
      .andWhere('owner.isPresent = true AND owner.voidedByImportId IS NULL')
      .andWhere(`ipRight.kind = 'invention' AND ipRight.status = 'granted' AND ipRight.isAbnormal = false`)
      .andWhere('ipRight.voidedByImportId IS NULL')
      .groupBy('owner.enterpriseId')
      .getRawMany<{ enterpriseId: string; inventions: number | string }>();
    const counts = new Map(enterpriseIds.map((id) => [id, 0]));
    for (const { enterpriseId, inventions } of rows) counts.set(enterpriseId, Number(inventions));
    return counts;
  }
}
