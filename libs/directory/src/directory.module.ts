import { Module } from '@nestjs/common';
import { ImportsModule } from '@ipharbor/imports';
import './directory.permissions';
import { Agencies } from './agency/agencies';
import { AgencyController } from './agency/agency.controller';
import { AgencyPolicy } from './agency/agency.policy';
import { AgencyQueries } from './agency/agency.queries';
import { DirectoryClaims } from './claim-subjects';
import { ClusterController } from './cluster/cluster.controller';
import { ClusterPolicy } from './cluster/cluster.policy';
import { ClusterQueries } from './cluster/cluster.queries';
import { Clusters } from './cluster/clusters';
import { ProfessionalController } from './professional/professional.controller';
import { ProfessionalPolicy } from './professional/professional.policy';
import { ProfessionalQueries } from './professional/professional.queries';
import { Professionals } from './professional/professionals';
import { RegionChoice } from './region-choice';
import { DirectorySubjects } from './subjects';
import { EnterpriseContactController } from './contact/enterprise-contact.controller';
import { EnterpriseContacts } from './contact/enterprise-contacts';
import { Duplicates } from './enterprise/duplicates';
import { EnterpriseFacts } from './enterprise/enterprise-facts';
import { EnterprisePresenter } from './enterprise/enterprise-presenter';
import { EnterpriseController } from './enterprise/enterprise.controller';
import { EnterprisePolicy } from './enterprise/enterprise.policy';
import { EnterpriseQueries } from './enterprise/enterprise.queries';
import { Enterprises } from './enterprise/enterprises';
import { EnterpriseWriter } from './enterprise/enterprise-writer';
import { EnterprisePlans } from './import/enterprise-plans';
import { EnterpriseRegister } from './import/enterprise-register';
import { EnterpriseUndo } from './import/enterprise-undo';
import { EnterpriseExport } from './export/enterprise-export';
import { RegistersExport } from './export/registers-export';
import { IndexNames } from './jobs/index-names.job';
import { RefreshHighTech } from './jobs/refresh-high-tech.job';
import { EnterpriseLabelController } from './label/enterprise-label.controller';
import { EnterpriseLabels } from './label/enterprise-labels';
import { EnterpriseMerges } from './merge/enterprise-merges';
import { Mergeables } from './merge/mergeable';
import { EnterpriseMatch } from './search/enterprise-match';
import { EnterpriseSearch } from './search/enterprise-search';
import { NameIndex } from './search/name-index';
import { NearNames } from './search/near-names';

/** 名录: who the city serves, and who serves them. */
@Module({
  imports: [ImportsModule],
  controllers: [
    EnterpriseController,
    EnterpriseContactController,
    EnterpriseLabelController,
    ClusterController,
    AgencyController,
    ProfessionalController,
  ],
  providers: [
    Agencies,
    AgencyPolicy,
    AgencyQueries,
    ClusterPolicy,
    ClusterQueries,
    Clusters,
    DirectoryClaims,
    DirectorySubjects,
    Duplicates,
    EnterpriseContacts,
    EnterpriseExport,
    EnterpriseFacts,
    EnterpriseLabels,
    EnterpriseMatch,
    EnterpriseMerges,
    EnterprisePolicy,
    EnterprisePresenter,
    EnterpriseQueries,
    EnterprisePlans,
    EnterpriseRegister,
    Enterprises,
    EnterpriseSearch,
    EnterpriseUndo,
    EnterpriseWriter,
    IndexNames,
    Mergeables,
    NameIndex,
    NearNames,
    ProfessionalPolicy,
    ProfessionalQueries,
    Professionals,
    RefreshHighTech,
    RegionChoice,
    RegistersExport,
  ],
  exports: [
    Agencies,
    AgencyQueries,
    Clusters,
    EnterpriseLabels,
    EnterpriseContacts,
    EnterpriseMatch,
    EnterprisePolicy,
    EnterpriseQueries,
    Enterprises,
    Mergeables,
    ProfessionalQueries,
    Professionals,
  ],
})
export class DirectoryModule {}
