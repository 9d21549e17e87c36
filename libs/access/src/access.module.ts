import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import './access.permissions';
import { AccountSecurity } from './account/account-security';
import { Accounts } from './account/accounts';
import { People } from './account/people';
import { ActorOf } from './actor-of';
import { NewPassword } from './password/new-password';
import { Proofs } from './password/proofs';
import { RolePermissions } from './role/role-permissions';
import { RouteAdmissions } from './route-admissions';
import { Scope } from './scope';
import { SavedViewsController } from './saved-view/saved-views.controller';
import { AccessGuard } from './session/access.guard';
import { SessionController } from './session/session.controller';
import { Sessions } from './session/sessions';
import { SignIn } from './session/sign-in.service';
import { Throttle } from './session/throttle';
import { Subjects } from './subject-access';
import { Posts } from './unit/posts';
import { Units } from './unit/units';

/** Who signs in and what they may do. Its guard stands before every route of every context. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [SessionController, SavedViewsController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    Accounts,
    AccountSecurity,
    ActorOf,
    NewPassword,
    People,
    Posts,
    Proofs,
    RolePermissions,
    RouteAdmissions,
    Scope,
    Sessions,
    SignIn,
    Subjects,
    Throttle,
    Units,
  ],
  exports: [Accounts, ActorOf, People, Posts, RouteAdmissions, Scope, Sessions, Subjects, Throttle, Units],
})
export class AccessModule {}
