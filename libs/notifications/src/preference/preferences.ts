import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { newId } from '@ipharbor/platform/kernel';
import { padded, Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { categories, type Category } from '../kind/notification-kinds';
import { defaultWays, MailAddress, NotificationPreference, type Ways } from './preference.entity';

export type WaysByCategory = Readonly<Record<Category, Ways>>;

/** By which ways people hear of what; nobody but the person decides, and a critical message comes all the same. */
@Injectable()
export class Preferences {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  async of(accountId: string): Promise<WaysByCategory> {
    return (await this.ofMany([accountId])).get(accountId)!;
  }

  async ofMany(accountIds: readonly string[]): Promise<Map<string, WaysByCategory>> {
    const rows: NotificationPreference[] = [];
    for (const ids of thousands(accountIds))
      rows.push(
        ...(await this.reader
          .from(NotificationPreference, 'preference')
          .where('preference.accountId IN (:...ids)', { ids: padded(ids) })
          .getMany()),
      );
    const all = new Map<string, Record<Category, Ways>>(accountIds.map((id) => [id, { ...defaultWays }]));
    for (const { accountId, category, inApp, mail, sms } of rows) all.get(accountId)![category] = { inApp, mail, sms };
    return all;
  }

  async addresses(accountIds: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const ids of thousands(accountIds)) {
      const rows = await this.reader
        .from(MailAddress, 'address')
        .where('address.accountId IN (:...ids)', { ids: padded(ids) })
        .getMany();
      for (const { accountId, email } of rows) found.set(accountId, email);
    }
    return found;
  }

  /** Replaces what the person has decided so far; an empty address is forgotten. */
  decide({ accountId }: Actor, ways: WaysByCategory, email: string | null): Promise<void> {
    return this.work.run(async (tx) => {
      const decided = await tx.findBy(NotificationPreference, { accountId });
      for (const category of categories) {
        const row = decided.find((each) => each.category === category);
        if (row) await tx.update(Object.assign(row, ways[category]));
        else {
          const made = Object.assign(new NotificationPreference(), { id: newId(), accountId, category });
          await tx.insert(Object.assign(made, ways[category]));
        }
      }
      const [address] = await tx.findBy(MailAddress, { accountId });
      if (address && email === null) await tx.em.delete(MailAddress, { accountId });
      else if (address) await tx.update(Object.assign(address, { email }));
      else if (email !== null) await tx.insert(Object.assign(new MailAddress(), { id: newId(), accountId, email }));
    });
  }
}

const thousands = (ids: readonly string[]): string[][] => {
  const distinct = [...new Set(ids)];
  return Array.from({ length: Math.ceil(distinct.length / 1000) }, (_, at) =>
    distinct.slice(at * 1000, (at + 1) * 1000),
  );
};
