import { ChoiceField, CountField, IdField, PageDto, TextField, TextsField } from '@ipharbor/platform/http';
import type { Regions } from '@ipharbor/regions';
import { agencyServices, agencyStatuses, type Agency, type AgencyService, type AgencyStatus } from './agency.entity';

class AgencyFactsDto {
  @TextField({ optional: true, nullable: true, max: 40, description: '统一社会信用代码' })
  readonly uscc?: string | null;
  @TextField({
    optional: true,
    nullable: true,
    max: 5,
    pattern: /^\d{5}$/,
    description: '机构代码, first two digits: province',
  })
  readonly agencyCode?: string | null;
  @TextField({ optional: true, nullable: true, max: 64, description: '执业许可证号' })
  readonly licenceNo?: string | null;
  @ChoiceField(agencyStatuses, { optional: true })
  readonly status?: AgencyStatus;
  @TextField({ optional: true, max: 9, pattern: /^\d{6}(\d{3})?$/, description: 'region it serves' })
  readonly regionCode?: string;
  @TextsField({ optional: true, max: 20, description: agencyServices.join(', ') })
  readonly services?: AgencyService[];
  @TextField({ optional: true, nullable: true, max: 500 })
  readonly address?: string | null;
  @TextField({ optional: true, nullable: true })
  readonly contactName?: string | null;
  @TextField({ optional: true, nullable: true, max: 40 })
  readonly phone?: string | null;
}

export class CreateAgencyDto extends AgencyFactsDto {
  @IdField({ optional: true })
  readonly id?: string;
  @TextField()
  readonly name!: string;
}

export class ChangeAgencyDto extends AgencyFactsDto {
  @TextField({ optional: true })
  readonly name?: string;
}

export class AgencyPageDto extends PageDto {
  @TextField({ optional: true, description: 'part of the name, or the agency code' })
  readonly q?: string;
  @TextField({ optional: true, max: 9, pattern: /^\d{6}(\d{3})?$/ })
  readonly regionCode?: string;
  @ChoiceField(agencyStatuses, { optional: true })
  readonly status?: AgencyStatus;
}

export class AgencyDto {
  @IdField() readonly id!: string;
  @TextField() readonly name!: string;
  @TextField({ nullable: true, max: 18 }) readonly uscc!: string | null;
  @TextField({ nullable: true, max: 5 }) readonly agencyCode!: string | null;
  @TextField({ nullable: true, max: 64 }) readonly licenceNo!: string | null;
  @ChoiceField(agencyStatuses) readonly status!: AgencyStatus;
  @TextField({ max: 9 }) readonly regionCode!: string;
  @TextField() readonly regionName!: string;
  @TextsField() readonly services!: AgencyService[];
  @TextField({ nullable: true, max: 500 }) readonly address!: string | null;
  @TextField({ nullable: true }) readonly contactName!: string | null;
  @TextField({ nullable: true }) readonly phone!: string | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  static from(agency: Agency, regions: Regions, mayChange: boolean): AgencyDto {
    const { id, name, uscc, agencyCode, licenceNo, status, regionCode, services, version } = agency;
    const { address, contactName, phone } = agency;
    return {
      ...{ id, name, uscc, agencyCode, licenceNo, status, regionCode, services, version },
      ...{ address, contactName, phone },
      regionName: regions.name(regionCode),
      allowedActions: mayChange ? ['change'] : [],
    };
  }
}
