import {
  ChoiceField,
  DayField,
  FenField,
  IdField,
  InstantField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { ContactDto } from '../contact/enterprise-contact.dto';
import { LabelDto } from '../label/enterprise-label.dto';
import { EnterpriseRowDto } from './enterprise-row.dto';
import { scales, type Scale } from './enterprise.entity';

/** Another enterprise by name: one that was merged into this, or that may be the same. */
export class NamedEnterpriseDto {
  @IdField() readonly id!: string;
  @TextField() readonly name!: string;
  @TextField({ nullable: true, max: 18 }) readonly uscc!: string | null;
}

export class EnterpriseClusterDto {
  @IdField({ description: 'the cluster' }) readonly id!: string;
  @TextField() readonly name!: string;
  @DayField() readonly fromOn!: IsoDay;
  @DayField({ nullable: true }) readonly toOn!: IsoDay | null;
}

/** Everything the register knows of one enterprise. */
export class EnterpriseDto extends EnterpriseRowDto {
  @TextField({ nullable: true, max: 500, description: 'why a code whose check fails was recorded' })
  readonly usccOverride!: string | null;
  @DayField({ nullable: true, description: 'since when the registration status holds' })
  readonly registrationStatusOn!: IsoDay | null;
  @TextField({ nullable: true, description: 'where it was registered, by name' })
  readonly registeredInName!: string | null;
  @TextField({ nullable: true, max: 500 }) readonly address!: string | null;
  @DayField({ nullable: true }) readonly registeredOn!: IsoDay | null;
  @ChoiceField(scales, { nullable: true }) readonly scale!: Scale | null;
  @FenField({ nullable: true }) readonly rdSpendFen!: number | null;
  @TextsField({ description: 'latest first' }) declare readonly formerNames: string[];
  @PartsField(() => LabelDto) readonly labels!: LabelDto[];
  @PartsField(() => ContactDto) readonly contacts!: ContactDto[];
  @PartsField(() => EnterpriseClusterDto) readonly clusters!: EnterpriseClusterDto[];
  @IdField({ nullable: true, description: 'the record that this one repeats' }) readonly mergedIntoId!: string | null;
  @PartsField(() => NamedEnterpriseDto, { description: 'records merged into this one' })
  readonly mergedFrom!: NamedEnterpriseDto[];
  @InstantField() readonly createdAt!: string;
  @InstantField() readonly updatedAt!: string;
  @TextsField() readonly allowedActions!: string[];
}

export class DuplicateDto extends NamedEnterpriseDto {
  @ChoiceField(['same-name', 'former-name', 'near-name']) readonly how!: 'same-name' | 'former-name' | 'near-name';
}

export class CreatedEnterpriseDto extends EnterpriseDto {
  @PartsField(() => DuplicateDto, { description: 'records that may be the same firm: merge, or leave as they are' })
  readonly duplicates!: DuplicateDto[];
}
