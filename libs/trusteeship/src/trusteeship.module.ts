import { Module } from '@nestjs/common';
import { CalendarModule } from '@ipharbor/calendar';
import { DirectoryModule } from '@ipharbor/directory';
import { DocumentsModule } from '@ipharbor/documents';
import { FollowUpsModule } from '@ipharbor/follow-ups';
import { AgreementController } from './agreement/agreement.controller';
import { AgreementPolicy } from './agreement/agreement.policy';
import { AgreementPresenter } from './agreement/agreement.presenter';
import { AgreementQueries } from './agreement/agreement.queries';
import { AgreementText } from './agreement/agreement-text';
import { AgreementWorkItems } from './agreement/agreement-work-items';
import { Agreements } from './agreement/agreements';
import { Clients } from './agreement/clients';
import { Courses } from './agreement/courses';
import { Fitness } from './agreement/fitness';
import { Renewals } from './agreement/renewals';
import { Signing } from './agreement/signing';
import { DocketCalculatorController } from './docket/docket-calculator.controller';
import { FollowMovedClients } from './jobs/follow-moved-clients.job';
import { PassSilence } from './jobs/pass-silence.job';
import { WatchAgreements } from './jobs/watch-agreements.job';
import { LicenceController } from './licence/licence.controller';
import { Licences } from './licence/licences';
import { Names } from './names';
import { ProgrammeController } from './programme/programme.controller';
import { ProgrammePolicy } from './programme/programme.policy';
import { ProgrammeQueries } from './programme/programme.queries';
import { Programmes } from './programme/programmes';
import { ScoreController } from './score/score.controller';
import { ScoreQueries } from './score/score.queries';
import { MeterQueries } from './service/meter.queries';
import { ServiceController } from './service/service.controller';
import { ServicePolicy } from './service/service.policy';
import { ServicePresenter } from './service/service.presenter';
import { ServiceQueries } from './service/service.queries';
import { Services } from './service/services';
import { CatalogueController } from './terms/catalogue.controller';
import './trusteeship.permissions';
import { TrusteeshipSubjects } from './trusteeship.subjects';

/** 知识产权托管: what agencies promise to enterprises, what they did, and the deadlines that rights stand on. */
@Module({
  imports: [CalendarModule, DirectoryModule, DocumentsModule, FollowUpsModule],
  controllers: [
    AgreementController,
    CatalogueController,
    DocketCalculatorController,
    LicenceController,
    ProgrammeController,
    ScoreController,
    ServiceController,
  ],
  providers: [
    ...[AgreementPolicy, AgreementPresenter, AgreementQueries, AgreementText, AgreementWorkItems, Agreements],
    ...[Clients, Courses, Fitness, Renewals, Signing, Licences, Names],
    ...[ProgrammePolicy, ProgrammeQueries, Programmes],
    ...[MeterQueries, ScoreQueries, ServicePolicy, ServicePresenter, ServiceQueries, Services],
    ...[FollowMovedClients, PassSilence, WatchAgreements, TrusteeshipSubjects],
  ],
  exports: [
    Programmes,
    Services,
    MeterQueries,
    Agreements,
    Signing,
    Courses,
    Clients,
    Renewals,
    AgreementQueries,
    Licences,
  ],
})
export class TrusteeshipModule {}
