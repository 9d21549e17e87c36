import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { DirectoryModule } from '@ipharbor/directory';
import { FollowUpsModule } from '@ipharbor/follow-ups';
import { ImportsModule } from '@ipharbor/imports';
import { RegionsModule } from '@ipharbor/regions';
import './assignments.permissions';
import './assignments.work-items';
import { AssignmentsSubjects } from './assignments.subjects';
import { EndAppointments } from './jobs/end-appointments.job';
import { Promises } from './promises';
import { Appointments } from './specialist/appointments.service';
import { Selection } from './specialist/selection.service';
import { SpecialistController } from './specialist/specialist.controller';
import { SpecialistNames } from './specialist/specialist-names';
import { SpecialistPolicy } from './specialist/specialist.policy';
import { SpecialistQueries } from './specialist/specialist.queries';

/** 指派: specialists, liaisons, and who serves whom since when. */
@Module({
  imports: [AccessModule, DirectoryModule, FollowUpsModule, ImportsModule, RegionsModule],
  controllers: [SpecialistController],
  providers: [
    ...[Selection, Appointments, SpecialistNames, SpecialistPolicy, SpecialistQueries],
    ...[EndAppointments, AssignmentsSubjects, Promises],
  ],
  exports: [Selection, Appointments],
})
export class AssignmentsModule {}
