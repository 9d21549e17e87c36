import { ChoiceField, FlagField, PartField, TextField } from '@ipharbor/platform/http';
import { mailRhythms, type MailRhythm } from './preference.entity';

export class WaysDto {
  @FlagField({ description: 'in the message centre' }) readonly inApp!: boolean;
  @ChoiceField(mailRhythms) readonly mail!: MailRhythm;
  @FlagField() readonly sms!: boolean;
}

export class PreferencesDto {
  @PartField(() => WaysDto) readonly case!: WaysDto;
  @PartField(() => WaysDto) readonly deadline!: WaysDto;
  @PartField(() => WaysDto) readonly task!: WaysDto;
  @PartField(() => WaysDto) readonly system!: WaysDto;

  @TextField({ nullable: true, pattern: /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, description: 'where mail goes' })
  readonly email!: string | null;
}

export class OwnPreferencesDto extends PreferencesDto {
  @TextField({ nullable: true, description: 'where text messages go, its middle hidden; changed by an administrator' })
  readonly phone!: string | null;
}
