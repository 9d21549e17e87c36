import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { CalendarModule } from '@ipharbor/calendar';
import { DirectoryModule } from '@ipharbor/directory';
import { DocumentsModule } from '@ipharbor/documents';
import { FollowUpsModule } from '@ipharbor/follow-ups';
import { ImportsModule } from '@ipharbor/imports';
import { IpRightsModule } from '@ipharbor/ip-rights';
import { NotificationsModule } from '@ipharbor/notifications';
import { RegionsModule } from '@ipharbor/regions';
import { TimelineModule } from '@ipharbor/timeline';
import { Candidates } from './assignment/candidates';
import { CaseAssignments } from './assignment/case-assignments';
import { Conflicts } from './assignment/conflicts';
import { CaseClocks } from './case-clocks';
import { HelpTopicsController } from './case-type/help-topics.controller';
import { HelpDeskController } from './desk/help-desk.controller';
import { HelpDesks } from './desk/help-desks';
import { HelpDraftController } from './draft/help-draft.controller';
import { HelpDrafts } from './draft/help-drafts';
import { Endings } from './ending/endings';
import { HelpRequestsExport } from './export/help-requests-export';
import { CasesHolding } from './hand-over/cases.holding';
import './help-requests.clocks';
import './help-requests.permissions';
import { HelpRequestsSubjects } from './help-requests.subjects';
import { HelpIntake } from './intake/intake.service';
import { FollowClocks } from './jobs/follow-clocks.job';
import { LapseUnsupplied } from './jobs/lapse-unsupplied.job';
import { CaseMerges } from './merge/case-merges';
import { ProgressCodes } from './progress/progress-codes';
import { Progress } from './progress/progress';
import { ProgressController } from './progress/progress.controller';
import { CaseAccess } from './request/case-access';
import { CaseStepsController } from './request/case-steps.controller';
import { HelpRequestController } from './request/help-request.controller';
import { CaseFilePolicy, HelpRequestPolicy } from './request/help-request.policy';
import { HelpRequestPresenter } from './request/help-request.presenter';
import { HelpRequestQueries } from './request/help-request.queries';
import { Appeals } from './review/appeals';
import { Reviews } from './review/reviews';
import { Notices } from './service-of-notice/notices';
import { CaseTelling } from './telling/case-telling';
import './telling/help-requests.notifications';
import './help-requests.documents';
import { Mediations } from './mediation/mediations';
import { CaseMessages } from './message/case-messages';
import { Opinions } from './opinion/opinions';
import { RatingController } from './rating/rating.controller';
import { Ratings } from './rating/ratings';
import { Reporters } from './report/reporters';
import { CaseRecord } from './request/case-record';
import { CaseWorkController } from './request/case-work.controller';
import { CasePapers } from './service-of-notice/case-papers';
import { HelpStatistics } from './statistics/statistics';
import { HelpStatisticsController } from './statistics/statistics.controller';
import { Transfers } from './transfer/transfers';

/** 维权援助: requests for help and reports, from intake to archive. */
@Module({
  imports: [
    ...[AccessModule, CalendarModule, DirectoryModule, DocumentsModule, FollowUpsModule],
    ...[ImportsModule, IpRightsModule, NotificationsModule, RegionsModule, TimelineModule],
  ],
  controllers: [
    ...[HelpTopicsController, HelpDraftController, ProgressController, RatingController],
    ...[HelpDeskController, HelpRequestController, CaseStepsController, CaseWorkController],
    HelpStatisticsController,
  ],
  providers: [
    ...[HelpRequestPolicy, CaseFilePolicy, CaseAccess, HelpRequestQueries, HelpRequestPresenter, HelpRequestsSubjects],
    ...[HelpDesks, HelpIntake, CaseClocks, Notices, Reviews, Appeals, CaseMerges, Endings],
    ...[CasePapers, CaseRecord, CaseMessages, Mediations, Opinions, Ratings, Reporters, Transfers, HelpStatistics],
    ...[HelpDrafts, Progress, ProgressCodes, CaseTelling],
    ...[Candidates, Conflicts, CaseAssignments, CasesHolding, FollowClocks, LapseUnsupplied, HelpRequestsExport],
  ],
  exports: [
    HelpDrafts,
    HelpIntake,
    HelpDesks,
    Reviews,
    Notices,
    Appeals,
    CaseAssignments,
    Endings,
    CaseMerges,
    Mediations,
    Opinions,
    Ratings,
    Transfers,
  ],
})
export class HelpRequestsModule {}
