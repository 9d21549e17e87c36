export { DirectoryModule } from './directory.module';
export { ChangeEnterpriseDto, CreateEnterpriseDto } from './enterprise/enterprise.dto';
export { Enterprise, entityKinds, scales, type EntityKind, type Scale } from './enterprise/enterprise.entity';
export * from './enterprise/enterprise.events';
export { registration, registrationStatuses, type RegistrationStatus } from './enterprise/enterprise.lifecycle';
export { EnterprisePolicy } from './enterprise/enterprise.policy';
export { Enterprises } from './enterprise/enterprises';
