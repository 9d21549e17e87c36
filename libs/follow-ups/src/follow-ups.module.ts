import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { CalendarModule } from '@ipharbor/calendar';
import { ImportsModule } from '@ipharbor/imports';
import { clockControllers, clockProviders } from './clock/clock.parts';
import { Deadlines } from './clock/deadlines';
import './follow-ups.permissions';
import { CalendarFeedController } from './calendar-feed/calendar-feed.controller';
import { CalendarFeeds } from './calendar-feed/calendar-feeds';
import { ComplianceController } from './compliance/compliance.controller';
import { ComplianceQueries } from './compliance/compliance.queries';
import { DueScan } from './escalation/due-scan';
import { EscalateBatch, EscalateDue } from './escalation/escalate-due.job';
import { EscalationController } from './escalation/escalation.controller';
import { EscalationQueries } from './escalation/escalation.queries';
import { Ladders } from './escalation/ladders';
import { FollowUpsSubjects } from './follow-ups.subjects';
import { InstructionController } from './instruction/instruction.controller';
import './instruction/instruction.kinds';
import { Instructions } from './instruction/instructions';
import { TitleSearch } from './search/title-search';
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
import { WorkItemsExport } from './work-item/work-items.export';

@Module({
  imports: [AccessModule, CalendarModule, ImportsModule],
  controllers: [
    ...clockControllers,
    InstructionController,
    WorkItemController,
    HandOverController,
    CalendarFeedController,
    ComplianceController,
    EscalationController,
  ],
  providers: [
    ...[HeldSince, WorkItemEnds, WorkItemMany, WorkItemPolicy, WorkItemPresenter, WorkItemQueries, WorkItems],
    ...[CalendarFeeds, ComplianceQueries, FollowUpsSubjects, Instructions, TitleSearch, WorkItemsExport],
    ...[DueScan, EscalateBatch, EscalateDue, EscalationQueries, Ladders],
    ...[HandOverPolicy, HandOverQueries, HandOvers, Holdings, WorkItemsHolding],
    ...clockProviders,
  ],
  exports: [EscalationQueries, Instructions, Holdings, WorkItems, WorkItemQueries, Deadlines],
})
export class FollowUpsModule {}
