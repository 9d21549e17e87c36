import { Injectable } from '@nestjs/common';
import { isWithinRegion, type Actor } from '@ipharbor/access';
import { Agency } from '@ipharbor/directory';
import { Clock, daysBetween, newId } from '@ipharbor/platform/kernel';
import { defineEvent, persistenceProblem, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { trusteeshipProblem } from '../trusteeship.problems';
import { AgencyLicence } from './agency-licence.entity';
import type { EndLicenceDto, LicenceDto, RecordLicenceDto } from './licence.dto';

export const licenceRecorded = defineEvent('agency.licence-recorded', '登记机构资质');
export const licenceEnded = defineEvent('agency.licence-ended', '机构资质失效');

/** 机构资质: what agencies may do by law, and until when. */
@Injectable()
export class Licences {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, agencyId: string): Promise<LicenceDto[]> {
    const agency = await this.reader.from(Agency, 'agency').where({ id: agencyId }).getOne();
    if (!agency || !sees(actor, agency)) throw persistenceProblem('not-found');
    const rows = await this.reader
      .from(AgencyLicence, 'licence')
      .where({ agencyId })
      .orderBy('licence.kind')
      .addOrderBy('licence.validFrom', 'DESC')
      .getMany();
    return rows.map((row) => this.shown(row));
  }

  /** @throws licence-period-reversed (422) */
  record(actor: Actor, agencyId: string, dto: RecordLicenceDto): Promise<LicenceDto> {
    const { id = newId(), kind, licenceNo, validFrom, validTo = null } = dto;
    if (validTo !== null && validTo < validFrom) throw trusteeshipProblem('licence-period-reversed');
    return this.work.run(async (tx) => {
      const agency = await this.agency(tx, actor, agencyId);
      const { regionCode } = agency;
      const licence = Object.assign(new AgencyLicence(), {
        ...{ id, agencyId, regionCode, kind, licenceNo, validFrom, validTo },
        createdAt: this.clock.now(),
      });
      await tx.insert(licence);
      await tx.publish(actor, licenceRecorded, agency, { kind, licenceNo, validFrom, validTo });
      return this.shown(licence);
    });
  }

  end(actor: Actor, agencyId: string, id: string, { validTo, reason }: EndLicenceDto): Promise<LicenceDto> {
    return this.work.run(async (tx) => {
      const agency = await this.agency(tx, actor, agencyId);
      const licence = await tx.find(AgencyLicence, id);
      if (licence?.agencyId !== agencyId) throw persistenceProblem('not-found');
      if (validTo < licence.validFrom) throw trusteeshipProblem('licence-period-reversed');
      licence.validTo = validTo;
      licence.endedReason = reason;
      await tx.update(licence);
      await tx.publish(actor, licenceEnded, agency, { kind: licence.kind, validTo, reason });
      return this.shown(licence);
    });
  }

  private async agency(tx: Tx, actor: Actor, id: string): Promise<Agency> {
    const agency = await tx.find(Agency, id);
    if (!agency || !sees(actor, agency)) throw persistenceProblem('not-found');
    return agency;
  }

  private shown(licence: AgencyLicence): LicenceDto {
    const { id, kind, licenceNo, validFrom, validTo, endedReason, version } = licence;
    const today = this.clock.today();
    return {
      ...{ id, kind, licenceNo, validFrom, validTo, endedReason, version },
      isValid: licence.isValidOn(today),
      daysLeft: validTo === null ? null : daysBetween(today, validTo),
    };
  }
}

/** The bureau people above or below the region it serves, and the agency itself. */
export const sees = (actor: Actor, { id, regionCode }: Agency): boolean =>
  actor.agencyIds.includes(id) ||
  actor.regionCodes.some((code) => isWithinRegion(regionCode, code) || isWithinRegion(code, regionCode));
