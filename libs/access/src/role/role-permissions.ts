import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { RoleTable } from '../roles';
import { sessionLimits } from '../session/session-limits';
import { RolePermission } from './role-permission.entity';

/** The table role x permission as of now, never older than five seconds; a permission that no role holds stops the boot. */
@Injectable()
export class RolePermissions implements OnApplicationBootstrap {
  private kept: { readonly table: RoleTable; readonly at: number } | null = null;

  /** Raised by every decision, so that a read begun before it is not kept. */
  private generation = 0;

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const orphans = (await this.read()).orphans();
    if (orphans.length > 0) throw new Error(`permissions that no role holds: ${orphans.join(', ')}`);
  }

  async current(): Promise<RoleTable> {
    const now = this.clock.now().getTime();
    if (this.kept && Math.abs(now - this.kept.at) < sessionLimits.cacheSeconds * 1000) return this.kept.table;
    const { generation } = this;
    const table = await this.read();
    if (generation === this.generation) this.kept = { table, at: now };
    return table;
  }

  forget(): void {
    this.generation += 1;
    this.kept = null;
  }

  private async read(): Promise<RoleTable> {
    return new RoleTable(await this.reader.from(RolePermission, 'decision').getMany());
  }
}
