import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork } from '@ipharbor/platform/persistence';
import type { Category } from '../kind/notification-kinds';
import { Message } from './message.entity';
import { MessagePolicy } from './message.policy';

/** What a person does with their messages; reading leaves no event row, as it concerns nobody else. */
@Injectable()
export class Messages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: MessagePolicy,
    private readonly clock: Clock,
  ) {}

  /** Marks some read, all or none of them; `not-found` (404) for one of another person. Answers how many were unread. */
  readSome(actor: Actor, ids: readonly string[]): Promise<number> {
    return this.work.run(async (tx) => {
      const wanted = [...new Set(ids)];
      const messages = await tx.findMany(Message, wanted);
      if (messages.length < wanted.length || !messages.every((message) => this.policy.covers(actor, message)))
        throw persistenceProblem('not-found');
      const unread = messages.filter(({ isRead }) => !isRead);
      for (const message of unread) message.read(this.clock.now());
      await tx.updateMany(unread);
      return unread.length;
    });
  }

  /** Marks everything read, or everything of a category, in one statement. */
  readAll(actor: Actor, category?: Category): Promise<number> {
    return this.work.run(async ({ em }) => {
      const query = em
        .createQueryBuilder()
        .update(Message)
        .set({ isRead: true, readAt: this.clock.now(), followUpAt: null, version: () => 'version + 1' })
        .where('accountId = :recipient AND isRead = :unread', { recipient: actor.accountId, unread: false });
      if (category) query.andWhere('category = :category', { category });
      return (await query.execute()).affected ?? 0;
    });
  }
}
