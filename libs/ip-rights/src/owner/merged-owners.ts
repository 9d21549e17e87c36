import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mergeables, type Mergeable } from '@ipharbor/directory';
import type { Tx } from '@ipharbor/platform/persistence';
import { IpRightOwner } from './ip-right-owner.entity';

/** What a record owns, and has owned, follows it into the one it turns out to repeat; the counts follow by a job. */
@Injectable()
export class MergedOwners implements Mergeable, OnModuleInit {
  readonly type = 'ip_right_owner';

  constructor(private readonly mergeables: Mergeables) {}

  onModuleInit(): void {
    this.mergeables.register(this);
  }

  async move(tx: Tx, fromId: string, toId: string): Promise<string[]> {
    const owners = await tx.findBy(IpRightOwner, { enterpriseId: fromId });
    await this.handOver(tx, owners, toId);
    return owners.map(({ id }) => id);
  }

  async moveBack(tx: Tx, rowIds: readonly string[], toId: string): Promise<void> {
    await this.handOver(tx, await tx.findMany(IpRightOwner, rowIds), toId);
  }

  private async handOver(tx: Tx, owners: readonly IpRightOwner[], enterpriseId: string): Promise<void> {
    for (const owner of owners) owner.enterpriseId = enterpriseId;
    await tx.updateMany(owners);
  }
}
