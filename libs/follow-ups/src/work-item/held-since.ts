import { Injectable } from '@nestjs/common';
import { Clock, daysBetween } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { WorkItemHold } from '../clock/work-item-hold.entity';
import type { HeldDto } from './work-item.dto';
import type { WorkItem } from './work-item.entity';

/** How long items have been on hold: what stands still cannot breach, but does not hide either. */
@Injectable()
export class HeldSince {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** By work item id; those that are not on hold are left out. */
  async of(items: readonly WorkItem[]): Promise<Map<string, HeldDto>> {
    const held = items.filter(({ status }) => status === 'held').map(({ id }) => id);
    if (held.length === 0) return new Map();
    const holds = await this.reader
      .from(WorkItemHold, 'hold')
      .where('hold.workItemId IN (:...held) AND hold.toOn IS NULL', { held: padded(held) })
      .getMany();
    const today = this.clock.today();
    return new Map(
      holds.map(({ workItemId, reason, fromOn, capOn }) => [
        workItemId,
        { reason, fromOn, days: daysBetween(fromOn, today), capOn },
      ]),
    );
  }
}
