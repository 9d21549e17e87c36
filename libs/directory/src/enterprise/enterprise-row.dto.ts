import { ChoiceField, CountField, FlagField, IdField, PageDto, TextField, TextsField } from '@ipharbor/platform/http';
import { labelKinds, type LabelKind } from '../label/enterprise-label.entity';
import { entityKinds, type EntityKind } from './enterprise.entity';
import { registrationStatuses, type RegistrationStatus } from './enterprise.lifecycle';

/** Filters of the register of enterprises; all are joined by AND. */
export class EnterprisePageDto extends PageDto {
  @TextField({
    optional: true,
    max: 120,
    description: 'part of a present or former name, initials, beginning of a code',
  })
  readonly q?: string;
  @TextField({ optional: true, max: 9, pattern: /^\d{6}(\d{3})?$/, description: 'region with everything below it' })
  readonly regionCode?: string;
  @FlagField({ optional: true, description: 'true: no granted invention in force today' })
  readonly zeroInvention?: boolean;
  @CountField({ optional: true })
  readonly minRdStaff?: number;
  @CountField({ optional: true })
  readonly minEmployees?: number;
  @FlagField({ optional: true })
  readonly highTech?: boolean;
  @ChoiceField(registrationStatuses, { optional: true })
  readonly registrationStatus?: RegistrationStatus;
  @TextField({
    optional: true,
    max: 40,
    description: 'beginning of a GB/T 4754 code, or part of the industry in words',
  })
  readonly industry?: string;
  @IdField({ optional: true, description: 'member of this cluster today' })
  readonly clusterId?: string;
  @ChoiceField(labelKinds, { optional: true, description: 'holds this label today' })
  readonly label?: LabelKind;
}

export class EnterpriseRowDto {
  @IdField() readonly id!: string;
  @TextField() readonly name!: string;
  @TextField({ nullable: true, max: 18 }) readonly uscc!: string | null;
  @ChoiceField(entityKinds) readonly entityKind!: EntityKind;
  @ChoiceField(registrationStatuses) readonly registrationStatus!: RegistrationStatus;
  @TextField({ nullable: true, max: 6, description: 'where it was registered' }) readonly regionCode!: string | null;
  @TextField({ max: 9, description: 'who administers it' }) readonly jurisdictionRegion!: string;
  @TextField({ description: 'name of jurisdictionRegion' }) readonly regionName!: string;
  @TextField({ nullable: true, max: 8 }) readonly industryCode!: string | null;
  @TextField({ nullable: true }) readonly industry!: string | null;
  @CountField({ nullable: true }) readonly employees!: number | null;
  @CountField({ nullable: true }) readonly rdStaff!: number | null;
  @FlagField() readonly highTech!: boolean;
  @CountField() readonly inventionsInForce!: number;
  @FlagField() readonly zeroInvention!: boolean;
  @TextsField({ optional: true, description: 'with q only: the names by which a row that is not named so was found' })
  readonly formerNames?: string[];
  @CountField() readonly version!: number;
}
