import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Regions } from '@ipharbor/regions';
import { directoryProblem } from '../directory.problems';
import { enterpriseCode } from './enterprise-code';
import type { ChangeEnterpriseDto } from './enterprise.dto';
import type { Enterprise } from './enterprise.entity';

/** Writes what a form says onto an enterprise, each fact checked by what it means. */
@Injectable()
export class EnterpriseFacts {
  constructor(private readonly regions: Regions) {}

  /** The region in charge as chosen, else that of whoever enters it. */
  jurisdiction(actor: Actor, chosen: string | undefined): string {
    const region = chosen ?? actor.homeRegionCode;
    if (region === null) throw directoryProblem('jurisdiction-required', { field: 'jurisdictionRegion' });
    if (!this.regions.isKnown(region))
      throw directoryProblem('region-unknown', { field: 'jurisdictionRegion', region });
    return region;
  }

  apply(enterprise: Enterprise, dto: ChangeEnterpriseDto): void {
    if (dto.uscc !== undefined) this.applyCode(enterprise, dto.uscc, dto.usccOverride ?? null);
    if (dto.industryCode !== undefined) enterprise.industryCode = industryCode(dto.industryCode);
    if (dto.entityKind !== undefined) enterprise.entityKind = dto.entityKind;
    // A code that today's list lacks is one of the past: old licences carry it, and it decides nothing.
    if (dto.regionCode !== undefined) enterprise.regionCode = dto.regionCode;
    if (dto.highTech !== undefined) enterprise.isHighTech = dto.highTech;
    if (dto.address !== undefined) enterprise.address = dto.address;
    if (dto.registeredOn !== undefined) enterprise.registeredOn = dto.registeredOn;
    if (dto.industry !== undefined) enterprise.industry = dto.industry;
    if (dto.scale !== undefined) enterprise.scale = dto.scale;
    if (dto.employees !== undefined) enterprise.employees = dto.employees;
    if (dto.rdStaff !== undefined) enterprise.rdStaff = dto.rdStaff;
    if (dto.rdSpendFen !== undefined) enterprise.rdSpendFen = dto.rdSpendFen;
  }

  private applyCode(enterprise: Enterprise, written: string | null, override: string | null): void {
    if (written === null) {
      enterprise.uscc = null;
      enterprise.usccOverride = null;
      return;
    }
    const code = enterpriseCode(written, override);
    if (code.uscc === enterprise.uscc) return;
    enterprise.uscc = code.uscc;
    enterprise.usccOverride = code.override;
    enterprise.entityKind = code.entityKind;
    enterprise.regionCode ??= code.issuedIn;
  }
}

/** GB/T 4754-2017: a section letter, alone or with two to four digits. */
export function industryCode(written: string | null): string | null {
  const code = written?.toUpperCase() ?? null;
  if (code !== null && !/^[A-T](\d{2,4})?$/.test(code))
    throw directoryProblem('industry-unknown', { field: 'industryCode', code });
  return code;
}
