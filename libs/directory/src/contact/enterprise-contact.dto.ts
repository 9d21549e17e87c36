import { readPhone } from '@ipharbor/identifiers';
import { ChoiceField, CountField, DayField, FlagField, IdField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { contactRoles, type ContactRole, type EnterpriseContact } from './enterprise-contact.entity';
import { maskedEmail, maskedName, maskedPhone } from './masking';

export class AddContactDto {
  @IdField({ optional: true })
  readonly id?: string;
  @TextField()
  readonly name!: string;
  @ChoiceField(contactRoles)
  readonly role!: ContactRole;
  @TextField({ optional: true, nullable: true })
  readonly title?: string | null;
  @TextField({ optional: true, nullable: true, max: 40 })
  readonly phone?: string | null;
  @TextField({ optional: true, nullable: true })
  readonly email?: string | null;
  @DayField({ optional: true, description: 'today where left out' })
  readonly fromOn?: IsoDay;
}

export class ChangeContactDto {
  @TextField({ optional: true })
  readonly name?: string;
  @ChoiceField(contactRoles, { optional: true })
  readonly role?: ContactRole;
  @TextField({ optional: true, nullable: true })
  readonly title?: string | null;
  @TextField({ optional: true, nullable: true, max: 40 })
  readonly phone?: string | null;
  @TextField({ optional: true, nullable: true })
  readonly email?: string | null;
  @DayField({ optional: true, nullable: true, description: 'the last day in this role' })
  readonly toOn?: IsoDay | null;
}

export class ContactDto {
  @IdField() readonly id!: string;
  @TextField() readonly name!: string;
  @ChoiceField(contactRoles) readonly role!: ContactRole;
  @TextField({ nullable: true }) readonly title!: string | null;
  @TextField({ nullable: true }) readonly phone!: string | null;
  @TextField({ nullable: true }) readonly email!: string | null;
  @DayField() readonly fromOn!: IsoDay;
  @DayField({ nullable: true }) readonly toOn!: IsoDay | null;
  @FlagField({ description: 'person and numbers are shown in part' }) readonly isMasked!: boolean;
  @CountField() readonly version!: number;

  static from(contact: EnterpriseContact, isMasked: boolean): ContactDto {
    const { id, name, role, title, phone, email, fromOn, toOn, version } = contact;
    const shown = { id, name, role, title, phone: phone && readPhone(phone).normalised, email, fromOn, toOn };
    if (!isMasked) return { ...shown, isMasked, version };
    return {
      ...shown,
      name: maskedName(name),
      phone: phone && maskedPhone(phone),
      email: email && maskedEmail(email),
      isMasked,
      version,
    };
  }
}
