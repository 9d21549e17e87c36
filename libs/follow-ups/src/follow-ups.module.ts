import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { CalendarModule } from '@ipharbor/calendar';
import { clockControllers, clockProviders } from './clock/clock.parts';
import { Deadlines } from './clock/deadlines';
import './follow-ups.permissions';
import { HandOverController } from './hand-over/hand-over.controller';
import { HandOverPolicy } from './hand-over/hand-over.policy';
import { HandOverQueries } from './hand-over/hand-over.queries';
import { HandOvers } from './hand-over/hand-overs';
import { Holdings } from './hand-over/holdings';
import { WorkItemsHolding } from './hand-over/work-items.holding';
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
  controllers: [...clockControllers, WorkItemController, HandOverController],
  providers: [
    ...[HeldSince, WorkItemEnds, WorkItemMany, WorkItemPolicy, WorkItemPresenter, WorkItemQueries, WorkItems],
    ...[HandOverPolicy, HandOverQueries, HandOvers, Holdings, WorkItemsHolding],
    ...clockProviders,
  ],
  exports: [Holdings, WorkItems, WorkItemQueries, Deadlines],
})
export class FollowUpsModule {}
