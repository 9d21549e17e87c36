import { Module } from '@nestjs/common';
import { ImportsModule } from '@ipharbor/imports';
import './directory.permissions';
import { EnterpriseContactController } from './contact/enterprise-contact.controller';
import { EnterpriseContacts } from './contact/enterprise-contacts';
import { Duplicates } from './enterprise/duplicates';
import { EnterpriseFacts } from './enterprise/enterprise-facts';
import { EnterprisePresenter } from './enterprise/enterprise-presenter';
import { EnterpriseSubject } from './enterprise/enterprise-subject';
import { EnterpriseController } from './enterprise/enterprise.controller';
import { EnterprisePolicy } from './enterprise/enterprise.policy';
import { EnterpriseQueries } from './enterprise/enterprise.queries';
import { Enterprises } from './enterprise/enterprises';
import { EnterpriseWriter } from './enterprise/enterprise-writer';
import { EnterprisePlans } from './import/enterprise-plans';
import { EnterpriseRegister } from './import/enterprise-register';
import { EnterpriseUndo } from './import/enterprise-undo';
import { RefreshHighTech } from './jobs/refresh-high-tech.job';
import { EnterpriseLabelController } from './label/enterprise-label.controller';
import { EnterpriseLabels } from './label/enterprise-labels';
import { EnterpriseMerges } from './merge/enterprise-merges';
import { Mergeables } from './merge/mergeable';
import './professional/professional.entity';
import { EnterpriseMatch } from './search/enterprise-match';
import { EnterpriseSearch } from './search/enterprise-search';
import { NearNames } from './search/near-names';

/** 名录: who the city serves, and who serves them. */
@Module({
  imports: [ImportsModule],
  controllers: [EnterpriseController, EnterpriseContactController, EnterpriseLabelController],
  providers: [
    Duplicates,
    EnterpriseContacts,
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
    EnterpriseSubject,
    EnterpriseUndo,
    EnterpriseWriter,
    Mergeables,
    NearNames,
    RefreshHighTech,
  ],
  exports: [EnterpriseMatch, EnterprisePolicy, EnterpriseQueries, Enterprises, Mergeables],
})
export class DirectoryModule {}
