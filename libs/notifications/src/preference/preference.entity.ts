import { Flag, Id, Name, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import type { Category } from '../kind/notification-kinds';

export const mailRhythms = ['off', 'each', 'daily'] as const;
export type MailRhythm = (typeof mailRhythms)[number];

/** By which ways a person wants to hear of a category. */
export interface Ways {
  /** In the message centre. */
  readonly inApp: boolean;
  /** Each by itself, all of a day in one, or none. */
  readonly mail: MailRhythm;
  readonly sms: boolean;
}

/** Until a person says otherwise. */
export const defaultWays: Readonly<Record<Category, Ways>> = {
  case: { inApp: true, mail: 'each', sms: true },
  deadline: { inApp: true, mail: 'daily', sms: false },
  task: { inApp: true, mail: 'daily', sms: false },
  system: { inApp: true, mail: 'off', sms: false },
};

/** What a person has decided for one category. */
@TableOf('notification_preference', { unique: [['accountId', 'category']] })
export class NotificationPreference {
  @Id() readonly id!: string;
  @Ref() readonly accountId!: string;
  @Word() readonly category!: Category;
  @Flag() inApp!: boolean;
  @Word() mail!: MailRhythm;
  @Flag() sms!: boolean;
  @Version() version: number = 1;
}

/** Where a person's mail goes; kept here, as no account needs one to sign in. */
@TableOf('mail_address', { unique: [['accountId']], confidential: ['email'] })
export class MailAddress {
  @Id() readonly id!: string;
  @Ref() readonly accountId!: string;
  @Name() email!: string;
  @Version() version: number = 1;
}
