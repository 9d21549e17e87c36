import { Injectable } from '@nestjs/common';
import { isWithinRegion, People, type Actor } from '@ipharbor/access';
import { Clock, groupBy, newId } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { followUpsProblem } from '../follow-ups.problems';
import { HandOver, HandOverMove, type HandOverPart } from './hand-over.entity';
import { handOverExecuted, handOverPreviewed, handOverUndone } from './hand-over.events';
import { countsOf, recipientOf } from './hand-over-plan';
import { HandOverPolicy } from './hand-over.policy';
import { Holdings, type Holding } from './holdings';

export interface HandOverWish {
  readonly id?: string;
  readonly leaverId: string;
  readonly recipientId: string;
  readonly parts?: readonly HandOverPart[];
  readonly reason: string;
}

/** Hands over what a person holds, all of it in one unit of work, and gives it back on the same day. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly holdings: Holdings,
    private readonly policy: HandOverPolicy,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /**
   * Says what would go to whom; nothing moves yet.
   * @throws leaver-unknown, hand-over-to-self, recipient-unknown (422)
   */
  async preview(actor: Actor, { id, leaverId, recipientId, parts = [], reason }: HandOverWish): Promise<HandOver> {
    const regionCode = await this.people.regionOf(leaverId);
    const isTheirs =
      leaverId === actor.accountId || actor.regionCodes.some((code) => regionCode && isWithinRegion(regionCode, code));
    if (!isTheirs) throw followUpsProblem('leaver-unknown');
    const recipients = [...new Set([recipientId, ...parts.map((part) => part.recipientId)])];
    if (recipients.includes(leaverId)) throw followUpsProblem('hand-over-to-self');
    const active = await this.people.activeInPost(recipients);
    if (active.length < recipients.length) throw followUpsProblem('recipient-unknown');
    const counts = [];
    for (const { name, held } of this.bound())
      counts.push(...countsOf({ recipientId, parts }, name, await held(leaverId)));
    const facts = { leaverId, regionCode, recipientId, parts, reason, counts };
    const made = { id: id ?? newId(), createdById: actor.accountId, createdAt: this.clock.now() };
    return this.work.run(async (tx) => {
      const handOver = Object.assign(new HandOver(), facts, made);
      await tx.insert(handOver);
      await tx.publish(actor, handOverPreviewed, handOver, { leaverId, reason });
      return handOver;
    });
  }

  /** Moves everything that the leaver holds now. @throws not-found (404), recipient-unknown (422), illegal-transition (409) */
  execute(actor: Actor, id: string): Promise<HandOver> {
    return this.work.run(async (tx) => {
      const handOver = await tx.get(HandOver, id, this.policy, actor);
      const { leaverId } = handOver;
      const recipients = [...new Set([handOver.recipientId, ...handOver.parts.map((part) => part.recipientId)])];
      if ((await this.people.activeInPost(recipients)).length < recipients.length)
        throw followUpsProblem('recipient-unknown');
      const counts = [];
      for (const holding of this.holdings.all()) {
        const held = await holding.held(leaverId);
        counts.push(...countsOf(handOver, holding.name, held));
        for (const [toId, some] of groupBy(held, (record) => recipientOf(handOver, record)))
          await this.give(
            tx,
            actor,
            handOver,
            holding,
            toId,
            some.map((record) => record.id),
          );
        if ((await holding.held(leaverId)).length > 0)
          throw new Error(`'${holding.name}' left something with the leaver`);
      }
      handOver.execute(actor.accountId, this.clock.now(), counts);
      await tx.update(handOver);
      await tx.publish(actor, handOverExecuted, handOver, { leaverId, moved: sum(counts) });
      return handOver;
    });
  }

  /**
   * Gives back what the recipients still hold; what they have passed on since stays where it is now.
   * @throws not-found (404), hand-over-settled, illegal-transition (409)
   */
  undo(actor: Actor, id: string): Promise<HandOver> {
    return this.work.run(async (tx) => {
      const handOver = await tx.get(HandOver, id, this.policy, actor);
      handOver.undo(actor.accountId, this.clock.now());
      let restored = 0;
      const moves = await tx.findBy(HandOverMove, { handOverId: id });
      // the last to move is the first to return: a visit needs its visitor on the team
      for (const holding of [...this.holdings.all()].reverse())
        for (const [fromId, some] of groupBy(
          moves.filter((move) => move.holding === holding.name),
          (move) => move.recipientId,
        )) {
          const records = some.map(({ recordId, memento }) => ({ id: recordId, memento }));
          const change = { fromId, toId: handOver.leaverId, handOverId: id };
          const back = new Set(await holding.giveBack(tx, actor, records, change));
          for (const move of some) move.isUndone = back.has(move.recordId);
          await tx.updateMany(some);
          restored += back.size;
        }
      await tx.update(handOver);
      await tx.publish(actor, handOverUndone, handOver, { restored, kept: moves.length - restored });
      return handOver;
    });
  }

  private async give(tx: Tx, actor: Actor, { id, leaverId }: HandOver, holding: Holding, toId: string, ids: string[]) {
    const moved = await holding.give(tx, actor, ids, { fromId: leaverId, toId, handOverId: id });
    await tx.insertMany(
      moved.map(({ id: recordId, memento }) =>
        Object.assign(new HandOverMove(), {
          ...{ id: newId(), handOverId: id, holding: holding.name, recordId, recipientId: toId, memento },
        }),
      ),
    );
  }

  private bound(): { name: string; held: Holding['held'] }[] {
    return this.holdings.all().map((holding) => ({ name: holding.name, held: (id) => holding.held(id) }));
  }
}

const sum = (counts: readonly { count: number }[]): number => counts.reduce((all, { count }) => all + count, 0);
