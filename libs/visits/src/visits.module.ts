import { Module } from '@nestjs/common';
import { DirectoryModule } from '@ipharbor/directory';
import { DocumentsModule } from '@ipharbor/documents';
import { FollowUpsModule } from '@ipharbor/follow-ups';
import { ImportsModule } from '@ipharbor/imports';
import { IpRightsModule } from '@ipharbor/ip-rights';
import { NotificationsModule } from '@ipharbor/notifications';
import { RegionsModule } from '@ipharbor/regions';
import { CampaignController } from './campaign/campaign.controller';
import { CampaignMatches } from './campaign/campaign-matches';
import { CampaignPolicy, CampaignSight } from './campaign/campaign.policy';
import { CampaignQueries } from './campaign/campaign.queries';
import { Campaigns } from './campaign/campaign.service';
import { Standings } from './credit/standings.service';
import { EnterpriseNames } from './enterprise-names';
import { TargetsExport } from './export/targets-export';
import { VisitsExport } from './export/visits-export';
import { CampaignsHolding } from './hand-over/campaigns.holding';
import { TeamsHolding } from './hand-over/teams.holding';
import { UpcomingVisitsHolding } from './hand-over/upcoming-visits.holding';
import { FollowEnterprises } from './jobs/follow-enterprises.job';
import { AskConfirmation } from './jobs/ask-confirmation.job';
import { JudgeAddedTargets } from './jobs/judge-added-targets.job';
import { JudgeAfterMerge } from './jobs/judge-after-merge.job';
import { JudgeAfterPatentEvent } from './jobs/judge-after-patent-event.job';
import { JudgeAfterVisit } from './jobs/judge-after-visit.job';
import { TellOfDecision } from './jobs/tell-of-decision.job';
import { OverviewController } from './overview/overview.controller';
import { OverviewQueries } from './overview/overview.queries';
import { Assignments } from './target/assignments.service';
import { FunnelQueries } from './target/funnel.queries';
import { MergedTargets } from './target/merged-targets';
import { TargetController } from './target/target.controller';
import { TargetList } from './target/target-list';
import { TargetPolicy } from './target/target.policy';
import { TargetPresenter } from './target/target.presenter';
import { TargetQueries } from './target/target.queries';
import { Targets } from './target/targets.service';
import { TeamChanges } from './team/team-changes.service';
import { TeamController } from './team/team.controller';
import { TeamQueries } from './team/team.queries';
import { Teams } from './team/team.service';
import { VisitingPeople } from './team/visiting-people';
import { PaperForm } from './visit/paper-form';
import { VisitController } from './visit/visit.controller';
import { DisclosurePolicy, VisitPolicy, VisitTeamPolicy } from './visit/visit.policy';
import { VisitPresenter } from './visit/visit.presenter';
import { VisitQueries } from './visit/visit.queries';
import { VisitRecords } from './visit/visit-records.service';
import { VisitVerdicts } from './visit/visit-verdicts.service';
import { Visits } from './visit/visits.service';
import './visits.notices';
import './visits.permissions';
import { VisitsSubjects } from './visits.subjects';

/** 走访: campaigns, their targets and teams, visits, and whose credit an invention is. */
@Module({
  imports: [
    DirectoryModule,
    DocumentsModule,
    FollowUpsModule,
    ImportsModule,
    IpRightsModule,
    RegionsModule,
    NotificationsModule,
  ],
  controllers: [CampaignController, TargetController, TeamController, VisitController, OverviewController],
  providers: [
    ...[CampaignMatches, CampaignPolicy, CampaignSight, CampaignQueries, Campaigns],
    ...[Assignments, FunnelQueries, MergedTargets, TargetList, TargetPolicy, TargetPresenter, TargetQueries, Targets],
    ...[TeamChanges, TeamQueries, Teams, VisitingPeople],
    ...[DisclosurePolicy, PaperForm, VisitPolicy, VisitTeamPolicy, VisitPresenter, VisitQueries],
    ...[VisitRecords, VisitVerdicts, Visits],
    ...[AskConfirmation, TellOfDecision],
    ...[Standings, FollowEnterprises, JudgeAddedTargets, JudgeAfterMerge, JudgeAfterPatentEvent, JudgeAfterVisit],
    ...[CampaignsHolding, TeamsHolding, UpcomingVisitsHolding],
    ...[EnterpriseNames, OverviewQueries, TargetsExport, VisitsExport, VisitsSubjects],
  ],
  exports: [Campaigns, Targets, Assignments, Teams, Visits, VisitRecords, VisitVerdicts],
})
export class VisitsModule {}
