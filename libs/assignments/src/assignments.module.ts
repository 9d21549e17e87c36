import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { DirectoryModule } from '@ipharbor/directory';
import { NotificationsModule } from '@ipharbor/notifications';
import { DocumentsModule } from '@ipharbor/documents';
import { FollowUpsModule } from '@ipharbor/follow-ups';
import { ImportsModule } from '@ipharbor/imports';
import { RegionsModule } from '@ipharbor/regions';
import { AssignmentController } from './assignment/assignment.controller';
import { AssignmentPolicy } from './assignment/assignment.policy';
import { AssignmentQueries } from './assignment/assignment.queries';
import { Assignments } from './assignment/assignments.service';
import { Availability } from './assignment/availability';
import { Handover } from './assignment/handover';
import { Offers } from './assignment/offers';
import { Targets } from './assignment/targets';
import { UnassignedQueries } from './assignment/unassigned.queries';
import './assignments.notifications';
import './assignments.permissions';
import './assignments.work-items';
import { AssignmentsSubjects } from './assignments.subjects';
import { Reversal } from './assignment/reversal';
import { ConflictSources } from './conflict/conflict-sources';
import { InterestController } from './conflict/interest.controller';
import { Interests } from './conflict/interests';
import { KnownConflicts } from './conflict/known-conflicts';
import { DutyLogController } from './duty-log/duty-log.controller';
import { DutyLogPolicy } from './duty-log/duty-log.policy';
import { DutyLogQueries } from './duty-log/duty-log.queries';
import { DutyLogs } from './duty-log/duty-logs.service';
import { LiaisonController } from './liaison/liaison.controller';
import { LiaisonPolicy } from './liaison/liaison.policy';
import { LiaisonQueries } from './liaison/liaison.queries';
import { Liaisons } from './liaison/liaisons.service';
import { AssignmentsExport } from './export/assignments-export';
import { SpecialistsExport } from './export/specialists-export';
import { LapseOffers } from './jobs/lapse-offers.job';
import { EndAppointments } from './jobs/end-appointments.job';
import { PlanCandidates } from './plan/plan-candidates';
import { PlanController } from './plan/plan.controller';
import { PlanPolicy } from './plan/plan.policy';
import { PlanQueries } from './plan/plan.queries';
import { Plans } from './plan/plans.service';
import { SolvePlan } from './plan/solve-plan.job';
import { Promises } from './promises';
import { Appointments } from './specialist/appointments.service';
import { Selection } from './specialist/selection.service';
import { SpecialistController } from './specialist/specialist.controller';
import { SpecialistNames } from './specialist/specialist-names';
import { SpecialistPolicy } from './specialist/specialist.policy';
import { SpecialistQueries } from './specialist/specialist.queries';

/** 指派: specialists, liaisons, and who serves whom since when. */
@Module({
  imports: [
    AccessModule,
    DirectoryModule,
    DocumentsModule,
    FollowUpsModule,
    ImportsModule,
    NotificationsModule,
    RegionsModule,
  ],
  controllers: [
    SpecialistController,
    PlanController,
    AssignmentController,
    DutyLogController,
    InterestController,
    LiaisonController,
  ],
  providers: [
    ...[Selection, Appointments, SpecialistNames, SpecialistPolicy, SpecialistQueries],
    ...[Assignments, AssignmentPolicy, AssignmentQueries, Availability, Handover, Offers, Targets, UnassignedQueries],
    ...[DutyLogPolicy, DutyLogQueries, DutyLogs, LiaisonPolicy, LiaisonQueries, Liaisons],
    ...[AssignmentsExport, SpecialistsExport],
    ...[ConflictSources, Interests, KnownConflicts, LapseOffers],
    ...[PlanCandidates, PlanPolicy, PlanQueries, Plans, Reversal, SolvePlan],
    ...[EndAppointments, AssignmentsSubjects, Promises],
  ],
  exports: [Selection, Appointments, Assignments, ConflictSources, DutyLogs, Liaisons, Plans],
})
export class AssignmentsModule {}
