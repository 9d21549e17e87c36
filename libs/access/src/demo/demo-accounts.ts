import { Injectable } from '@nestjs/common';
import { newId } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import { DemoAccount } from './demo-account.entity';

export type DemoCard = Omit<DemoAccount, 'id' | 'place'>;

/** The cards of the sign-in page; whoever fills the demo city writes them, a real city has none. */
@Injectable()
export class DemoAccounts {
  constructor(private readonly reader: Reader) {}

  async all(): Promise<DemoCard[]> {
    const cards = await this.reader.from(DemoAccount, 'card').orderBy('card.place').getMany();
    return cards.map(({ username, role, displayName, hint, password }) => ({
      username,
      role,
      displayName,
      hint,
      password,
    }));
  }

  /** In the order in which they are shown. */
  show(tx: Tx, cards: readonly DemoCard[]): Promise<void> {
    return tx.insertMany(cards.map((card, place) => Object.assign(new DemoAccount(), card, { id: newId(), place })));
  }
}
