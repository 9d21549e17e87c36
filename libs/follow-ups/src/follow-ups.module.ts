import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import './follow-ups.permissions';
import { WorkItemController } from './work-item/work-item.controller';
import { WorkItemPolicy } from './work-item/work-item.policy';
import { WorkItemPresenter } from './work-item/work-item.presenter';
import { WorkItemQueries } from './work-item/work-item.queries';
import { WorkItems } from './work-item/work-items';

@Module({
  imports: [AccessModule],
  controllers: [WorkItemController],
  providers: [WorkItems, WorkItemPolicy, WorkItemQueries, WorkItemPresenter],
  exports: [WorkItems, WorkItemQueries],
})
export class FollowUpsModule {}
