import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId, type IsoDay } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { Agency } from '../agency/agency.entity';
import { AgencyPolicy } from '../agency/agency.policy';
import { emailOf, phoneOf } from '../contact/enterprise-contacts';
import { RegionChoice } from '../region-choice';
import type { ChangeProfessionalDto, CreateProfessionalDto } from './professional.dto';
import { Professional } from './professional.entity';
import { professionalChanged, professionalCreated, secrecyUndertaken } from './professional.events';
import { ProfessionalPolicy } from './professional.policy';

@Injectable()
export class Professionals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: ProfessionalPolicy,
    private readonly agencies: AgencyPolicy,
    private readonly region: RegionChoice,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, dto: CreateProfessionalDto): Promise<Professional> {
    const id = dto.id ?? newId();
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const professional = Object.assign(new Professional(), { id, kind: dto.kind, createdAt: now, updatedAt: now });
      professional.rename(dto.name);
      professional.regionCode = this.region.of(actor, dto.regionCode);
      await this.apply(tx, actor, professional, dto);
      if (dto.undertakingOn) professional.undertakeSecrecy(dto.undertakingOn);
      await tx.insert(professional);
      await tx.publish(actor, professionalCreated, professional, { name: professional.name, kind: professional.kind });
      return professional;
    });
  }

  change(actor: Actor, id: string, version: number, dto: ChangeProfessionalDto): Promise<Professional> {
    return this.work.run(async (tx) => {
      const professional = await tx.get(Professional, id, this.policy, actor);
      professional.version = version;
      if (dto.name !== undefined) professional.rename(dto.name);
      if (dto.kind !== undefined) professional.kind = dto.kind;
      if (dto.regionCode !== undefined) professional.regionCode = this.region.of(actor, dto.regionCode);
      await this.apply(tx, actor, professional, dto);
      professional.updatedAt = this.clock.now();
      await tx.update(professional);
      await tx.publish(actor, professionalChanged, professional);
      return professional;
    });
  }

  undertakeSecrecy(actor: Actor, id: string, onDay: IsoDay): Promise<Professional> {
    return this.work.run(async (tx) => {
      const professional = await tx.get(Professional, id, this.policy, actor);
      professional.undertakeSecrecy(onDay);
      professional.updatedAt = this.clock.now();
      await tx.update(professional);
      await tx.publish(actor, secrecyUndertaken, professional, { onDay });
      return professional;
    });
  }

  private async apply(tx: Tx, actor: Actor, professional: Professional, dto: ChangeProfessionalDto): Promise<void> {
    if (dto.agencyId) await tx.get(Agency, dto.agencyId, this.agencies, actor);
    if (dto.agencyId !== undefined) professional.agencyId = dto.agencyId;
    if (dto.status !== undefined) professional.status = dto.status;
    if (dto.employer !== undefined) professional.employer = dto.employer;
    if (dto.fields !== undefined) professional.fields = dto.fields;
    if (dto.industries !== undefined) professional.industries = dto.industries;
    if (dto.practiceNo !== undefined) professional.practiceNo = dto.practiceNo;
    if (dto.capacity !== undefined) professional.capacity = dto.capacity;
    if (dto.phone !== undefined) professional.phone = phoneOf(dto.phone);
    if (dto.email !== undefined) professional.email = emailOf(dto.email);
  }
}
