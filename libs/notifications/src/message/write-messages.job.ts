import { Injectable } from '@nestjs/common';
import { People, type Reachable } from '@ipharbor/access';
import type { BatchJobHandler, Delivery, JobContext } from '@ipharbor/platform/jobs';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { padded, type Tx } from '@ipharbor/platform/persistence';
import { announce } from '../delivery/announce';
import { PlanDeliveries } from '../delivery/plan-deliveries';
import { fill, kindOf } from '../kind/notification-kinds';
import { Preferences } from '../preference/preferences';
import { dedupeKeyOf, Message, type Contact } from './message.entity';
import type { QueuedNotice } from './notifications';
import { writeMessages } from './write-messages';

type Recipient = { readonly accountId: string } | Contact;

/** Writes the rows of messages: one for each recipient, subject, kind and day, however often it was sent. */
@Injectable()
export class WriteMessages implements BatchJobHandler<typeof writeMessages> {
  readonly job = writeMessages;

  constructor(
    private readonly people: People,
    private readonly preferences: Preferences,
    private readonly deliveries: PlanDeliveries,
    private readonly clock: Clock,
  ) {}

  async handleMany(
    deliveries: readonly Delivery<{ readonly notices: readonly QueuedNotice[] }>[],
    { transact }: Pick<JobContext, 'transact'>,
  ): Promise<void> {
    const notices = deliveries.flatMap(({ payload }) => payload.notices);
    const ids = notices.flatMap(({ to }) => to);
    const reach = await this.people.reachOf(ids);
    const [ways, emails] = await Promise.all([this.preferences.ofMany(ids), this.preferences.addresses(ids)]);
    const wanted = new Map<string, Message>();
    for (const notice of notices)
      for (const message of this.messagesOf(notice, reach)) wanted.set(message.dedupeKey, message);
    await transact(async (tx) => {
      for (const key of await written(tx, [...wanted.keys()])) wanted.delete(key);
      const messages = [...wanted.values()];
      const planned = messages.flatMap((message) => {
        const id = message.accountId ?? '';
        return this.deliveries.plan(message, { reach: reach.get(id), email: emails.get(id), ways: ways.get(id) });
      });
      await tx.insertMany(messages);
      await announce(tx, planned);
    });
  }

  private messagesOf(notice: QueuedNotice, reach: ReadonlyMap<string, Reachable>): Message[] {
    const accounts = notice.to.filter((id) => reach.has(id)).map((accountId) => ({ accountId }));
    const recipients: Recipient[] = notice.toContact ? [...accounts, notice.toContact] : accounts;
    return recipients.flatMap((recipient) => this.message(notice, recipient) ?? []);
  }

  /** Null where a release has taken the kind away between the cause and the job. */
  private message(
    { kind: name, subject, values, regionCode = null, day }: QueuedNotice,
    to: Recipient,
  ): Message | null {
    const kind = kindOf(name);
    if (!kind) return null;
    const [accountId, contact] = 'accountId' in to ? [to.accountId, null] : [null, to];
    return Object.assign(new Message(), {
      id: newId(),
      accountId,
      contactName: contact?.name ?? null,
      contactPhone: contact?.phone ?? null,
      contactEmail: contact?.email ?? null,
      kind: name,
      category: kind.category,
      isCritical: kind.isCritical ?? false,
      subjectType: subject.type,
      subjectId: subject.id,
      regionCode,
      day,
      title: fill(kind.zh.title, values),
      body: fill(kind.zh.body, values),
      values,
      isShown: accountId !== null,
      dedupeKey: dedupeKeyOf(accountId ?? contact?.phone ?? contact?.email ?? '', subject, name, day),
      createdAt: this.clock.now(),
    });
  }
}

/** Which of the keys have their message already. */
async function written({ em }: Tx, keys: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < keys.length; at += 1000) {
    const rows = await em
      .createQueryBuilder(Message, 'message')
      .select('message.dedupeKey', 'dedupeKey')
      .where('message.dedupeKey IN (:...keys)', { keys: padded(keys.slice(at, at + 1000)) })
      .getRawMany<{ dedupeKey: string }>();
    found.push(...rows.map(({ dedupeKey }) => dedupeKey));
  }
  return found;
}
