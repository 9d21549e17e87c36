import { createHash } from 'node:crypto';
import type { IsoDay, SubjectRef } from '@ipharbor/platform/kernel';
import {
  Code,
  Day,
  Doc,
  Flag,
  Hash,
  Id,
  Instant,
  Line,
  Name,
  Note,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import type { Category, Values } from '../kind/notification-kinds';

/** Somebody without an account: reached by phone or mail only. */
export interface Contact {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
}

/** What one person is told about one record on one day, once, whatever the channels. */
@TableOf('message', {
  unique: [['dedupeKey']],
  index: [['accountId', 'createdAt'], ['accountId', 'isRead', 'createdAt'], ['followUpAt']],
  confidential: ['contactPhone', 'contactEmail'],
})
export class Message {
  @Id() readonly id!: string;
  @Ref({ nullable: true }) readonly accountId!: string | null;
  @Name({ nullable: true }) readonly contactName!: string | null;
  @Code({ nullable: true }) readonly contactPhone!: string | null;
  @Name({ nullable: true }) readonly contactEmail!: string | null;
  @Code() readonly kind!: string;
  @Word() readonly category!: Category;
  @Flag() readonly isCritical!: boolean;
  @Word() readonly subjectType!: string;
  @Ref() readonly subjectId!: string;
  /** Whose officers see how it was delivered, and call where nothing else reached the person. */
  @Code({ nullable: true }) readonly regionCode!: string | null;
  @Day() readonly day!: IsoDay;
  /** As it was sent, in Chinese; other languages are written from the values. */
  @Line() readonly title!: string;
  @Note() readonly body!: string;
  @Doc() readonly values!: Values;
  /** In the message centre: false where the person keeps this category out of it. */
  @Flag() isShown!: boolean;
  @Flag() isRead: boolean = false;
  @Instant({ nullable: true }) readAt: Date | null = null;
  /** When somebody looks whether it was read; null when nobody needs to. */
  @Instant({ nullable: true }) followUpAt: Date | null = null;
  @Hash() readonly dedupeKey!: string;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  read(at: Date): void {
    if (this.isRead) return;
    this.isRead = true;
    this.readAt = at;
    this.followUpAt = null;
  }
}

/** One message for a recipient, subject, kind and day. */
export function dedupeKeyOf(recipient: string, { type, id }: SubjectRef, kind: string, day: IsoDay): string {
  return createHash('sha256').update([recipient, type, id, kind, day].join('\n')).digest('hex');
}
