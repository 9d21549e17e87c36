import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import './access.permissions';
import { AbsenceController } from './absence/absence.controller';
import { AbsencePolicy } from './absence/absence.policy';
import { AbsenceQueries } from './absence/absence.queries';
import { Absences } from './absence/absences';
import { Substitutes } from './absence/substitutes';
import { AccessSubjects } from './access-subjects';
import { AccountController } from './account/account.controller';
import { AccountList } from './account/account-list';
import { AccountQueries } from './account/account.queries';
import { AccountSecurity } from './account/account-security';
import { Accounts } from './account/accounts';
import { FirstAdministrator } from './account/first-administrator';
import { People } from './account/people';
import { PersonController } from './account/person.controller';
import { PersonQueries } from './account/person.queries';
import { ActorOf } from './actor-of';
import { AccountClaimController } from './claim/account-claim.controller';
import { AccountClaimPolicy } from './claim/account-claim.policy';
import { AccountClaims } from './claim/account-claims';
import { ClaimPorts } from './claim/claim-ports';
import { DemoAccountController } from './demo/demo-account.controller';
import { DemoAccounts } from './demo/demo-accounts';
import { NewPassword } from './password/new-password';
import { Proofs } from './password/proofs';
import { RoleController } from './role/role.controller';
import { RolePermissions } from './role/role-permissions';
import { Roles } from './role/roles.service';
import { RouteAdmissions } from './route-admissions';
import { SavedViewsController } from './saved-view/saved-views.controller';
import { Scope } from './scope';
import { AccessGuard } from './session/access.guard';
import { SessionController } from './session/session.controller';
import { Sessions } from './session/sessions';
import { SignIn } from './session/sign-in.service';
import { Throttle } from './session/throttle';
import { Subjects } from './subject-access';
import { Posts } from './unit/posts';
import { Superiors } from './unit/superiors';
import { UnitController } from './unit/unit.controller';
import { Units } from './unit/units';

/** What other contexts may ask for. */
const door = [
  Absences,
  Accounts,
  ActorOf,
  ClaimPorts,
  DemoAccounts,
  FirstAdministrator,
  People,
  Posts,
  RolePermissions,
  RouteAdmissions,
  Scope,
  Sessions,
  Subjects,
  Substitutes,
  Superiors,
  Throttle,
  Units,
];

/** Who signs in and what they may do. Its guard stands before every route of every context. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [
    SessionController,
    AccountController,
    UnitController,
    RoleController,
    PersonController,
    AbsenceController,
    AccountClaimController,
    DemoAccountController,
    SavedViewsController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    ...door,
    AbsencePolicy,
    AbsenceQueries,
    AccessSubjects,
    AccountClaimPolicy,
    AccountClaims,
    AccountList,
    AccountQueries,
    AccountSecurity,
    NewPassword,
    PersonQueries,
    Proofs,
    Roles,
    SignIn,
  ],
  exports: door,
})
export class AccessModule {}
