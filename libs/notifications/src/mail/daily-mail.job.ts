import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, groupBy, newId } from '@ipharbor/platform/kernel';
import { defineJob, padded, Reader } from '@ipharbor/platform/persistence';
import { announce } from '../delivery/announce';
import { MessageDelivery } from '../delivery/delivery.entity';
import { fill, kindOf, notificationKinds } from '../kind/notification-kinds';
import { dedupeKeyOf, Message } from '../message/message.entity';
import { MailAddress } from '../preference/preference.entity';
import { Preferences } from '../preference/preferences';

interface AddressPage {
  /** Addresses up to this one were served. */
  readonly after?: string;
}

export const dailyMail = defineJob<AddressPage>('notifications.daily-mail', {
  words: { zh: { name: '发送每日邮件汇总' }, en: { name: 'Send the daily mail' } },
});

const kindName = 'notifications.daily-mail';
const addressesPerRun = 500;
const titlesPerMail = 20;
/** A little more than a day, so that nothing falls between two mails that are not quite a day apart. */
const backHours = 25;

notificationKinds({
  [kindName]: {
    category: 'system',
    zh: { title: '知港消息汇总：{n} 条未读', body: '{lines}' },
    en: { title: 'IP Harbor: {n} unread messages', body: '{lines}' },
  },
});

/** 每日汇总: what a person wants once a day by mail, in one mail; what was read meanwhile is left out. */
@Injectable()
export class DailyMail implements JobHandler<typeof dailyMail> {
  readonly job = dailyMail;

  constructor(
    private readonly reader: Reader,
    private readonly preferences: Preferences,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async handle({ after = '' }: AddressPage, { transact }: JobContext): Promise<void> {
    const addresses = await this.reader
      .from(MailAddress, 'address')
      .where('address.accountId > :after', { after })
      .orderBy('address.accountId')
      .limit(addressesPerRun)
      .getMany();
    if (addresses.length === 0) return;
    const ids = addresses.map(({ accountId }) => accountId);
    const [unread, reach] = await Promise.all([this.unread(ids), this.people.reachOf(ids)]);
    const written = await this.written(ids);
    const mails = addresses.flatMap(({ accountId, email }) => {
      const person = reach.get(accountId);
      const messages = unread.get(accountId);
      const key = this.keyOf(accountId);
      return person && messages && !written.has(key)
        ? [this.mail(accountId, key, email, person.displayName, messages)]
        : [];
    });
    await transact(async (tx) => {
      await tx.insertMany(mails.map(({ message }) => message));
      await announce(
        tx,
        mails.map(({ delivery }) => delivery),
      );
      if (addresses.length === addressesPerRun) await tx.enqueue(dailyMail, { after: ids[ids.length - 1] });
    });
  }

  /** Of categories that the person wants once a day. */
  private async unread(ids: readonly string[]): Promise<Map<string, Message[]>> {
    const since = new Date(this.clock.now().getTime() - backHours * 3_600_000);
    const [messages, ways] = await Promise.all([
      this.reader
        .from(Message, 'message')
        .where('message.accountId IN (:...ids) AND message.isRead = :isRead', { ids: padded(ids), isRead: false })
        .andWhere('message.createdAt >= :since AND message.isShown = :isShown', { since, isShown: true })
        .orderBy('message.createdAt', 'DESC')
        .getMany(),
      this.preferences.ofMany(ids),
    ]);
    const wanted = messages.filter(
      ({ accountId, category, isCritical }) => !isCritical && ways.get(accountId!)![category].mail === 'daily',
    );
    return groupBy(wanted, ({ accountId }) => accountId!);
  }

  private async written(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.reader
      .from(Message, 'message')
      .select('message.dedupeKey', 'dedupeKey')
      .where('message.dedupeKey IN (:...keys)', { keys: padded(ids.map((id) => this.keyOf(id))) })
      .getRawMany<{ dedupeKey: string }>();
    return new Set(rows.map(({ dedupeKey }) => dedupeKey));
  }

  private keyOf = (accountId: string): string =>
    dedupeKeyOf(accountId, { type: 'account', id: accountId }, kindName, this.clock.today());

  private mail(accountId: string, dedupeKey: string, email: string, name: string, messages: readonly Message[]) {
    const now = this.clock.now();
    const kind = kindOf(kindName)!;
    const rest = messages.length - titlesPerMail;
    const lines = [
      ...messages.slice(0, titlesPerMail).map(({ title }) => `· ${title.slice(0, 80)}`),
      ...(rest > 0 ? [`另有 ${rest} 条，请登录查看。`] : []),
    ].join('\n');
    const values = { n: messages.length, lines };
    const about = { subjectType: 'account', subjectId: accountId, day: this.clock.today(), dedupeKey, createdAt: now };
    const message = Object.assign(new Message(), {
      ...{ id: newId(), accountId, contactName: null, contactPhone: null, contactEmail: null, regionCode: null },
      ...{ kind: kindName, category: kind.category, isCritical: false, isShown: false, ...about },
      ...{ title: fill(kind.zh.title, values), body: fill(kind.zh.body, values), values },
    });
    const delivery = Object.assign(new MessageDelivery(), {
      ...{ id: newId(), messageId: message.id, channel: 'mail', kind: kindName, regionCode: null },
      ...{ recipientName: name, target: email, notBefore: now, createdAt: now },
    } as const);
    return { message, delivery };
  }
}
