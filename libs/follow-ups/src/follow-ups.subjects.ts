import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects } from '@ipharbor/access';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { WorkItem } from './work-item/work-item.entity';
import { WorkItemPolicy } from './work-item/work-item.policy';

/** Lets the timeline and instructions ask who may see a work item, and what to call it. */
@Injectable()
export class FollowUpsSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly reader: Reader,
    private readonly policy: WorkItemPolicy,
  ) {}

  onModuleInit(): void {
    this.subjects.register({
      type: 'work_item',
      covers: async (actor, id) => {
        const item = await this.reader.from(WorkItem, 'item').where('item.id = :id', { id }).getOne();
        return item !== null && (await this.policy.covers(actor, item));
      },
      labels: async (actor, ids) => {
        if (ids.length === 0) return new Map();
        const items = await this.policy
          .scope(actor, this.reader.from(WorkItem, 'item'))
          .andWhere('item.id IN (:...labelled)', { labelled: padded(ids) })
          .getMany();
        return new Map(items.map(({ id, title }) => [id, title]));
      },
    });
  }
}
