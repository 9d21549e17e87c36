import type { Type } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { AssignmentsModule } from '@ipharbor/assignments';
import { CalendarModule } from '@ipharbor/calendar';
import { DirectoryModule } from '@ipharbor/directory';
import { DocumentsModule } from '@ipharbor/documents';
import { FollowUpsModule } from '@ipharbor/follow-ups';
import { HelpRequestsModule } from '@ipharbor/help-requests';
import { IdentifiersModule } from '@ipharbor/identifiers';
import { ImportsModule } from '@ipharbor/imports';
import { IpRightsModule } from '@ipharbor/ip-rights';
import { NotificationsModule } from '@ipharbor/notifications';
import { OperationsModule } from '@ipharbor/operations';
import { RegionsModule } from '@ipharbor/regions';
import { TimelineModule } from '@ipharbor/timeline';
import { TrusteeshipModule } from '@ipharbor/trusteeship';
import { VisitsModule } from '@ipharbor/visits';

/** The contexts of the product, in the order of their dependence. */
export const contexts: Type[] = [
  AccessModule,
  IdentifiersModule,
  RegionsModule,
  DocumentsModule,
  ImportsModule,
  CalendarModule,
  FollowUpsModule,
  OperationsModule,
  NotificationsModule,
  TimelineModule,
  DirectoryModule,
  IpRightsModule,
  AssignmentsModule,
  VisitsModule,
  HelpRequestsModule,
  TrusteeshipModule,
];
