import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { CalendarModule } from '@ipharbor/calendar';
import { DirectoryModule } from '@ipharbor/directory';
import { FollowUpsModule } from '@ipharbor/follow-ups';
import { ImportsModule } from '@ipharbor/imports';
import { RegionsModule } from '@ipharbor/regions';
import { AbsenceController } from './absence/absence.controller';
import { Absences } from './absence/absences.service';
import './assignments.permissions';
import { AssignmentsSubjects } from './assignments.subjects';
import { EndAppointments } from './jobs/end-appointments.job';
import { Appointments } from './specialist/appointments.service';
import { Selection } from './specialist/selection.service';
import { SpecialistController } from './specialist/specialist.controller';
import { SpecialistNames } from './specialist/specialist-names';
import { SpecialistPolicy } from './specialist/specialist.policy';
import { SpecialistQueries } from './specialist/specialist.queries';

/** 指派: specialists, liaisons, and who serves whom since when. */
@Module({
  imports: [AccessModule, CalendarModule, DirectoryModule, FollowUpsModule, ImportsModule, RegionsModule],
  controllers: [SpecialistController, AbsenceController],
  providers: [
    ...[Selection, Appointments, SpecialistNames, SpecialistPolicy, SpecialistQueries, Absences],
    ...[EndAppointments, AssignmentsSubjects],
  ],
  exports: [Selection, Appointments, Absences],
})
export class AssignmentsModule {}
