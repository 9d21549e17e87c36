import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { CalendarModule } from '@ipharbor/calendar';
import { ClockQueries } from './clock/clock.queries';
import { Clocks } from './clock/clocks';
import { Deadlines } from './clock/deadlines';
import './follow-ups.permissions';
import { HeldSince } from './work-item/held-since';
import { WorkItemController } from './work-item/work-item.controller';
import { WorkItemEnds } from './work-item/work-item-ends';
import { WorkItemMany } from './work-item/work-item-many';
import { WorkItemPolicy } from './work-item/work-item.policy';
import { WorkItemPresenter } from './work-item/work-item.presenter';
import { WorkItemQueries } from './work-item/work-item.queries';
import { WorkItems } from './work-item/work-items';

@Module({
  imports: [AccessModule, CalendarModule],
  controllers: [WorkItemController],
  providers: [
    ...[HeldSince, WorkItemEnds, WorkItemMany, WorkItemPolicy, WorkItemPresenter, WorkItemQueries, WorkItems],
    ...[Clocks, ClockQueries, Deadlines],
  ],
  exports: [WorkItems, WorkItemQueries, Deadlines],
})
export class FollowUpsModule {}
