import { Module } from '@nestjs/common';
import { DirectoryModule } from '@ipharbor/directory';
import { ImportsModule } from '@ipharbor/imports';
import './ip-rights.permissions';
import { RightsExport } from './export/rights-export';
import { InventionQueries } from './holdings/invention-queries';
import { InventionsInForce } from './holdings/inventions-in-force';
import { KnownRights } from './import/known-rights';
import { PartyNames } from './import/owner-plan';
import { RightUndo } from './import/right-undo';
import { RightWriter } from './import/right-writer';
import { RightsRegister } from './import/rights-register';
import { IpRightController } from './ip-right/ip-right.controller';
import { IpRightPolicy } from './ip-right/ip-right.policy';
import { IpRightQueries } from './ip-right/ip-right.queries';
import { IpRights } from './ip-right/ip-rights';
import { EndTerms } from './jobs/end-terms.job';
import { FollowEnterprise } from './jobs/follow-enterprise.job';
import { MergedOwners } from './owner/merged-owners';
import { OutsideParties } from './owner/outside-parties.queries';
import { Ownership } from './owner/ownership';
import { Parties } from './owner/parties';
import { Standings } from './standing/standings';

@Module({
  imports: [DirectoryModule, ImportsModule],
  controllers: [IpRightController],
  providers: [
    IpRights,
    Ownership,
    MergedOwners,
    Parties,
    Standings,
    InventionsInForce,
    InventionQueries,
    IpRightQueries,
    OutsideParties,
    IpRightPolicy,
    EndTerms,
    KnownRights,
    PartyNames,
    RightsExport,
    RightWriter,
    RightUndo,
    RightsRegister,
    FollowEnterprise,
  ],
  exports: [IpRights, Ownership, IpRightQueries, InventionQueries, InventionsInForce, IpRightPolicy],
})
export class IpRightsModule {}
