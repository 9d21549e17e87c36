import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import { Clock, type IsoDay, type SubjectRef } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { kindOf, valuesOf, type Values } from '../kind/notification-kinds';
import { notificationsProblem } from '../notifications.problems';
import type { Contact } from './message.entity';
import { writeMessages } from './write-messages';

/** What is to be told, to whom, about which record. */
export interface Notice {
  /** Declared with `notificationKinds`. */
  readonly kind: string;
  /** Account ids; of people who have left, nothing is sent. */
  readonly to: readonly string[];
  /** Somebody without an account, by text message or mail. */
  readonly toContact?: Contact;
  readonly subject: SubjectRef;
  readonly values: Values;
  /** The region of the record: its officers see the delivery and make the call where nothing else got through. */
  readonly regionCode?: string | null;
}

/** A notice on its way to the rows: on the day of its cause, whenever the job runs. */
export interface QueuedNotice extends Notice {
  readonly day: IsoDay;
}

const recipientsPerNotice = 400;
/** Below the 48 KB of a job's payload. */
const bytesPerJob = 30_000;

/** Tells people, from inside the unit of work that is the reason: rolled back, nobody was told. */
@Injectable()
export class Notifications {
  constructor(
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses an undeclared kind, a missing value, an unknown account and an empty address at once; the rows are written by
   * a job a moment later, so that a second message of the day stands in nobody's way.
   */
  send(tx: Tx, notice: Notice): Promise<void> {
    return this.sendMany(tx, [notice]);
  }

  /** A wave: up to 100,000 notices, written in batches. */
  async sendMany(tx: Tx, notices: readonly Notice[]): Promise<void> {
    for (const notice of notices) check(notice);
    await this.refuseUnknown(notices.flatMap(({ to }) => to));
    const day = this.clock.today();
    let batch: QueuedNotice[] = [];
    let bytes = 0;
    for (const notice of notices.flatMap(inParts)) {
      const size = Buffer.byteLength(JSON.stringify(notice));
      if (bytes + size > bytesPerJob && batch.length > 0) {
        await tx.enqueue(writeMessages, { notices: batch });
        [batch, bytes] = [[], 0];
      }
      batch.push({ ...notice, day });
      bytes += size;
    }
    if (batch.length > 0) await tx.enqueue(writeMessages, { notices: batch });
  }

  private async refuseUnknown(accountIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(accountIds)];
    for (let at = 0; at < wanted.length; at += 1000) {
      const part = wanted.slice(at, at + 1000);
      const known = await this.people.named(part);
      const unknown = part.filter((id) => !known.has(id));
      if (unknown.length > 0)
        throw notificationsProblem('notification-recipient-unknown', { ids: unknown.slice(0, 5).join(', ') });
    }
  }
}

function check({ kind: name, to, toContact, values }: Notice): void {
  const kind = kindOf(name);
  if (!kind) throw notificationsProblem('notification-kind-unknown', { kind: name });
  const missing = valuesOf(kind).filter((value) => values[value] === undefined || values[value] === '');
  if (missing.length > 0)
    throw notificationsProblem('notification-value-missing', { kind: name, missing: missing.join(', ') });
  const isReachable = toContact !== undefined && Boolean(toContact.phone ?? toContact.email);
  if (to.length === 0 && !isReachable) throw notificationsProblem('notification-recipient-required');
}

/** A notice to very many people as several, each within the payload of a job. */
function inParts(notice: Notice): Notice[] {
  if (notice.to.length <= recipientsPerNotice) return [notice];
  const parts = Math.ceil(notice.to.length / recipientsPerNotice);
  return Array.from({ length: parts }, (_, at) => ({
    ...notice,
    to: notice.to.slice(at * recipientsPerNotice, (at + 1) * recipientsPerNotice),
    ...(at > 0 ? { toContact: undefined } : {}),
  }));
}
