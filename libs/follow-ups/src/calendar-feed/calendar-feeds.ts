import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ActorOf, type Actor } from '@ipharbor/access';
import { AppConfig } from '@ipharbor/platform/config';
import { Clock, dayAfter, groupBy, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { ICalCalendar } from 'ical-generator';
import { followUpsProblem } from '../follow-ups.problems';
import { WorkItem } from '../work-item/work-item.entity';
import { referenceOf } from '../work-item/work-item.presenter';
import { kindLabel } from '../work-item/work-item-kinds';
import { CalendarFeed } from './calendar-feed.entity';
import { calendarFeedCreated, calendarFeedRevoked } from './calendar-feed.events';

const atOnce = 5;
/** Due days shown, in days back and ahead. */
const [back, ahead, eventsAtMost] = [90, 400, 2000];

/** 日历订阅: numbers and kinds of what is due, no name of a firm or a person, for calendar programs outside. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly actors: ActorOf,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  of({ accountId }: Actor): Promise<CalendarFeed[]> {
    return this.reader
      .from(CalendarFeed, 'feed')
      .where('feed.accountId = :accountId AND feed.revokedAt IS NULL', { accountId })
      .orderBy('feed.id')
      .getMany();
  }

  /** The secret is told once. @throws feed-limit (409) */
  async create(actor: Actor): Promise<{ feed: CalendarFeed; secret: string }> {
    const secret = randomBytes(32).toString('base64url');
    const { accountId } = actor;
    const made = { id: newId(), accountId, secretHash: hashOf(secret), createdAt: this.clock.now() };
    const feed = Object.assign(new CalendarFeed(), made);
    await this.work.run(async (tx) => {
      const running = await tx.findBy(CalendarFeed, { accountId, revokedAt: null });
      if (running.length >= atOnce) throw followUpsProblem('feed-limit', { limit: atOnce });
      await tx.insert(feed);
      await tx.publish(actor, calendarFeedCreated, feed);
    });
    return { feed, secret };
  }

  /** From now on the address answers nothing. @throws not-found (404) */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.work.run(async (tx) => {
      const feed = await tx.find(CalendarFeed, id);
      if (feed?.accountId !== actor.accountId || feed.revokedAt !== null) throw persistenceProblem('not-found');
      feed.revokedAt = this.clock.now();
      await tx.update(feed);
      await tx.publish(actor, calendarFeedRevoked, feed);
    });
  }

  /** RFC 5545 text; `not-found` (404) for a secret that is unknown or revoked, and of somebody who may not sign in. */
  async read(secret: string): Promise<string> {
    const feed = await this.reader
      .from(CalendarFeed, 'feed')
      .where({ secretHash: hashOf(secret) })
      .getOne();
    if (feed === null || feed.revokedAt !== null) throw persistenceProblem('not-found');
    const actor = await this.actors.account(feed.accountId);
    if (actor === null) throw persistenceProblem('not-found');
    return this.calendar(await this.due(actor));
  }

  private due(actor: Actor): Promise<WorkItem[]> {
    const today = this.clock.today();
    const holders = [actor.accountId, ...(actor.post ? [actor.post.unitId] : []), ...actor.standsInFor];
    return this.reader
      .from(WorkItem, 'item')
      .where(`item.holderId IN (:...holders) AND item.status = 'open'`, { holders })
      .andWhere('item.dueOn >= :from AND item.dueOn <= :to', {
        from: dayAfter(today, -back),
        to: dayAfter(today, ahead),
      })
      .orderBy('item.dueOn')
      .addOrderBy('item.id')
      .limit(eventsAtMost)
      .getMany();
  }

  /** One entry for each kind and day: 走访需求 3 件, with their numbers. */
  private calendar(items: readonly WorkItem[]): string {
    const calendar = new ICalCalendar({
      name: '知港待办期限',
      prodId: { company: 'ip-harbor', product: 'work-items', language: 'ZH' },
      timezone: 'Asia/Shanghai',
      ttl: 3600,
    });
    const base = this.config.PUBLIC_URL?.replace(/\/$/, '');
    for (const [, some] of groupBy(items, ({ dueOn, kind }) => `${dueOn} ${kind}`)) {
      const [{ dueOn, kind, id }] = some;
      calendar.createEvent({
        id: `${id}@ip-harbor`,
        start: new Date(`${dueOn}T00:00:00Z`),
        end: new Date(`${dayAfter(dueOn, 1)}T00:00:00Z`),
        allDay: true,
        stamp: this.clock.now(),
        summary: `${kindLabel(kind)} ${some.length} 件到期`,
        description: some.map((item) => referenceOf(item.id)).join('、'),
        ...(base ? { url: `${base}/work-items?dueBefore=${dayAfter(dueOn, 1)}` } : {}),
      });
    }
    return calendar.toString();
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
