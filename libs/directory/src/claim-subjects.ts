import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClaimPorts, type ClaimSubject } from '@ipharbor/access';
import { readUscc } from '@ipharbor/identifiers';
import { Reader } from '@ipharbor/platform/persistence';
import { Agency } from './agency/agency.entity';
import { Enterprise } from './enterprise/enterprise.entity';

/** Lets enterprises and agencies be claimed by their codes: 统一社会信用代码, or the code of the agency. */
@Injectable()
export class DirectoryClaims implements OnModuleInit {
  constructor(
    private readonly ports: ClaimPorts,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    this.ports.registerSubjects({ kind: 'enterprise', byCode: (code) => this.enterprise(code) });
    this.ports.registerSubjects({ kind: 'agency', byCode: (code) => this.agency(code) });
  }

  private async enterprise(written: string): Promise<ClaimSubject | null> {
    const enterprise = await this.reader
      .from(Enterprise, 'enterprise')
      .where('enterprise.uscc = :code', { code: readUscc(written).normalised })
      .andWhere('enterprise.voidedByImportId IS NULL AND enterprise.mergedIntoId IS NULL')
      .getOne();
    return enterprise && { id: enterprise.id, name: enterprise.name, regionCode: enterprise.jurisdictionRegion };
  }

  private async agency(written: string): Promise<ClaimSubject | null> {
    const code = readUscc(written).normalised;
    const agency = await this.reader
      .from(Agency, 'agency')
      .where('agency.agencyCode = :code OR agency.uscc = :code', { code })
      .getOne();
    return agency && { id: agency.id, name: agency.name, regionCode: agency.regionCode };
  }
}
