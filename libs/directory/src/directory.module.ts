import { Module } from '@nestjs/common';
import './cluster/cluster-member.entity';
import './contact/enterprise-contact.entity';
import './directory.permissions';
import { EnterpriseFacts } from './enterprise/enterprise-facts';
import { EnterprisePolicy } from './enterprise/enterprise.policy';
import { Enterprises } from './enterprise/enterprises';
import './label/enterprise-label.entity';
import './merge/moved-row.entity';
import './professional/professional.entity';
import './search/enterprise-gram.entity';
import { EnterpriseSearch } from './search/enterprise-search';

@Module({
  providers: [Enterprises, EnterpriseFacts, EnterprisePolicy, EnterpriseSearch],
  exports: [Enterprises, EnterprisePolicy],
})
export class DirectoryModule {}
