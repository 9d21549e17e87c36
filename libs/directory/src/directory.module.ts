import { Module } from '@nestjs/common';
import './directory.permissions';
import { EnterpriseFacts } from './enterprise/enterprise-facts';
import { EnterprisePolicy } from './enterprise/enterprise.policy';
import { Enterprises } from './enterprise/enterprises';
import { EnterpriseSerials } from './numbers/enterprise-serials';
import './search/enterprise-gram.entity';

@Module({
  providers: [Enterprises, EnterpriseFacts, EnterprisePolicy, EnterpriseSerials],
  exports: [Enterprises, EnterprisePolicy],
})
export class DirectoryModule {}
