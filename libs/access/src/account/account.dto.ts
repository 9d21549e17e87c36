import {
  ChoiceField,
  ChoicesField,
  CountField,
  DayField,
  FlagField,
  IdField,
  InstantField,
  PageDto,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { roles, type Role } from '../actor';
import type { Session } from '../session/session.entity';
import type { AccountStatus } from './account.lifecycle';
import type { Invitation } from './invitation';

const usernamePattern = /^[\p{L}\p{Nd}][\p{L}\p{Nd}._@-]*$/u;
export const phonePattern = /^\+?[\d -]{6,20}$/;
const statuses: readonly AccountStatus[] = ['invited', 'active', 'disabled'];

export const UsernameField = () => TextField({ min: 2, max: 40, pattern: usernamePattern });
const PhoneField = () => TextField({ optional: true, nullable: true, max: 24, pattern: phonePattern });

export class NewAccountDto {
  @IdField({ optional: true })
  readonly id?: string;

  @UsernameField()
  readonly username!: string;

  @TextField({ max: 60 })
  readonly displayName!: string;

  @PhoneField()
  readonly phone?: string | null;

  @ChoicesField(roles, { min: 1 })
  readonly roles!: Role[];

  @IdField({ optional: true, nullable: true })
  readonly enterpriseId?: string | null;

  @IdField({ optional: true, nullable: true })
  readonly agencyId?: string | null;

  @IdField({ optional: true, nullable: true })
  readonly professionalId?: string | null;
}

/** One line of a list of people to be given accounts; the unit is named as it is written in the tree. */
export class AccountLineDto {
  @UsernameField()
  readonly username!: string;

  @TextField({ max: 60 })
  readonly displayName!: string;

  @PhoneField()
  readonly phone?: string | null;

  @ChoicesField(roles, { min: 1 })
  readonly roles!: Role[];

  @TextField({ optional: true, nullable: true })
  readonly unitName?: string | null;

  @TextField({ optional: true, nullable: true, max: 60 })
  readonly title?: string | null;

  @FlagField({ optional: true })
  readonly isHead?: boolean;

  @DayField({ optional: true, description: 'first day in the post; today when left out' })
  readonly fromOn?: IsoDay;
}

export class AccountListDto {
  @PartsField(() => AccountLineDto, { min: 1, max: 500 })
  readonly rows!: AccountLineDto[];
}

export class ChangeAccountDto {
  @TextField({ optional: true, max: 60 })
  readonly displayName?: string;

  @PhoneField()
  readonly phone?: string | null;

  @IdField({ optional: true, nullable: true })
  readonly professionalId?: string | null;
}

export class AuthoriseDto {
  @ChoicesField(roles, { min: 1 })
  readonly roles!: Role[];
}

export class AccountPageDto extends PageDto {
  @TextField({ optional: true, description: 'part of the name, or the start of the user name' })
  readonly q?: string;

  @ChoiceField(statuses, { optional: true })
  readonly status?: AccountStatus;

  @ChoiceField(roles, { optional: true })
  readonly role?: Role;

  @IdField({ optional: true, description: 'people of this unit and of those below it' })
  readonly unitId?: string;
}

export class AccountPostDto {
  @IdField()
  readonly id!: string;
  @IdField()
  readonly unitId!: string;
  @TextField()
  readonly unitName!: string;
  @TextField()
  readonly title!: string;
  @FlagField()
  readonly isHead!: boolean;
  @DayField()
  readonly fromOn!: IsoDay;
  @DayField({ nullable: true })
  readonly toOn!: IsoDay | null;
  @CountField()
  readonly version!: number;
}

export class AccountDto {
  @IdField()
  readonly id!: string;
  @TextField()
  readonly username!: string;
  @TextField()
  readonly displayName!: string;
  @TextField({ nullable: true })
  readonly phone!: string | null;
  @ChoiceField(statuses)
  readonly status!: AccountStatus;
  @ChoicesField(roles)
  readonly roles!: Role[];
  @PartsField(() => AccountPostDto)
  readonly posts!: AccountPostDto[];
  @FlagField()
  readonly isLocked!: boolean;
  @IdField({ nullable: true })
  readonly enterpriseId!: string | null;
  @IdField({ nullable: true })
  readonly agencyId!: string | null;
  @IdField({ nullable: true })
  readonly professionalId!: string | null;
  @InstantField()
  readonly createdAt!: string;
  @CountField()
  readonly version!: number;
  @TextsField()
  readonly allowedActions!: string[];
}

/** The code is told here, once. */
export class InvitationDto {
  @IdField()
  readonly accountId!: string;
  @TextField()
  readonly username!: string;
  @TextField()
  readonly displayName!: string;
  @TextField()
  readonly code!: string;
  @InstantField()
  readonly validUntil!: string;

  static from({ validUntil, ...invitation }: Invitation): InvitationDto {
    return { ...invitation, validUntil: validUntil.toISOString() };
  }
}

export class InvitationListDto {
  @PartsField(() => InvitationDto)
  readonly items!: InvitationDto[];
  @TextField({ description: 'a page of slips to print, cut and hand out (HTML)' })
  readonly printable!: string;
}

/** Where somebody is signed in. */
export class OpenSessionDto {
  @IdField()
  readonly id!: string;
  @InstantField()
  readonly startedAt!: string;
  @InstantField()
  readonly lastSeenAt!: string;
  @TextField({ nullable: true })
  readonly sourceIp!: string | null;
  @TextField({ nullable: true })
  readonly userAgent!: string | null;

  static from({ id, startedAt, lastSeenAt, sourceIp, userAgent }: Session): OpenSessionDto {
    return {
      id,
      startedAt: startedAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      sourceIp,
      userAgent,
    };
  }
}

export class OpenSessionsDto {
  @PartsField(() => OpenSessionDto)
  readonly items!: OpenSessionDto[];
}
