import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { phoneOf } from '../contact/enterprise-contacts';
import { directoryProblem } from '../directory.problems';
import { enterpriseCode } from '../enterprise/enterprise-code';
import { RegionChoice } from '../region-choice';
import type { ChangeAgencyDto, CreateAgencyDto } from './agency.dto';
import { Agency, agencyServices, type AgencyService } from './agency.entity';
import { agencyChanged, agencyCreated } from './agency.events';
import { AgencyPolicy } from './agency.policy';

@Injectable()
export class Agencies {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: AgencyPolicy,
    private readonly region: RegionChoice,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, dto: CreateAgencyDto): Promise<Agency> {
    const id = dto.id ?? newId();
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const agency = Object.assign(new Agency(), { id, createdAt: now, updatedAt: now });
      agency.rename(dto.name);
      agency.regionCode = this.region.of(actor, dto.regionCode);
      apply(agency, dto);
      await tx.insert(agency);
      await tx.publish(actor, agencyCreated, agency, { name: agency.name });
      return agency;
    });
  }

  change(actor: Actor, id: string, version: number, dto: ChangeAgencyDto): Promise<Agency> {
    return this.work.run(async (tx) => {
      const agency = await tx.get(Agency, id, this.policy, actor);
      agency.version = version;
      if (dto.name !== undefined) agency.rename(dto.name);
      if (dto.regionCode !== undefined) agency.regionCode = this.region.of(actor, dto.regionCode);
      apply(agency, dto);
      agency.updatedAt = this.clock.now();
      await tx.update(agency);
      await tx.publish(actor, agencyChanged, agency);
      return agency;
    });
  }
}

function apply(agency: Agency, dto: ChangeAgencyDto): void {
  if (dto.uscc !== undefined) agency.uscc = dto.uscc && enterpriseCode(dto.uscc, null).uscc;
  if (dto.agencyCode !== undefined) agency.agencyCode = dto.agencyCode;
  if (dto.licenceNo !== undefined) agency.licenceNo = dto.licenceNo;
  if (dto.status !== undefined) agency.status = dto.status;
  if (dto.services !== undefined) agency.services = knownServices(dto.services);
  if (dto.address !== undefined) agency.address = dto.address;
  if (dto.contactName !== undefined) agency.contactName = dto.contactName;
  if (dto.phone !== undefined) agency.phone = phoneOf(dto.phone);
}

function knownServices(services: readonly AgencyService[]): AgencyService[] {
  const unknown = services.find((service) => !agencyServices.includes(service));
  if (unknown)
    throw directoryProblem('service-unknown', {
      field: 'services',
      service: unknown,
      known: agencyServices.join(', '),
    });
  return [...new Set(services)];
}
