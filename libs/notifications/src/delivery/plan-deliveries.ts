import { Injectable } from '@nestjs/common';
import { WorkingCalendar } from '@ipharbor/calendar';
import type { Reachable } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { kindOf } from '../kind/notification-kinds';
import { officeHoursAfter, sendingMoment } from '../hours/sending-hours';
import type { Message } from '../message/message.entity';
import { defaultWays } from '../preference/preference.entity';
import type { WaysByCategory } from '../preference/preferences';
import { channelPlan } from './channel-plan';
import { MessageDelivery, type OutsideChannel } from './delivery.entity';

/** How long a critical message may lie unread before somebody reaches the person otherwise. */
export const officeHoursToRead = 4;

export interface Addressee {
  readonly reach: Reachable | undefined;
  readonly email: string | undefined;
  readonly ways: WaysByCategory | undefined;
}

/** Decides by which ways a new message goes out, and when. */
@Injectable()
export class PlanDeliveries {
  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
  ) {}

  /** Sets what the message centre shows and when somebody looks again; answers the deliveries to insert. */
  plan(message: Message, { reach, email, ways }: Addressee): MessageDelivery[] {
    const kind = kindOf(message.kind)!;
    const name = reach?.displayName ?? message.contactName ?? '';
    const [phone, mail] = [reach?.phone ?? message.contactPhone, email ?? message.contactEmail];
    const plan = channelPlan(kind, (ways ?? defaultWays)[message.category], {
      hasAccount: message.accountId !== null,
      hasMail: Boolean(mail),
      hasPhone: Boolean(phone),
    });
    message.isShown = plan.inApp;
    if (plan.isFollowedUp) message.followUpAt = this.followUpMoment(message);
    return [
      ...(plan.mail ? [this.delivery(message, 'mail', name, mail!)] : []),
      ...(plan.sms ? [this.textMessage(message, name, phone!)] : []),
    ];
  }

  textMessage(message: Message, name: string, phone: string): MessageDelivery {
    return this.delivery(message, 'sms', name, phone);
  }

  private delivery(message: Message, channel: OutsideChannel, recipientName: string, target: string): MessageDelivery {
    const now = this.clock.now();
    const notBefore = channel === 'sms' ? sendingMoment(now, message, (day) => this.calendar.isWorkingDay(day)) : now;
    const { id: messageId, kind, regionCode } = message;
    const facts = { id: newId(), messageId, channel, kind, regionCode, recipientName, target, notBefore };
    return Object.assign(new MessageDelivery(), facts, { createdAt: now });
  }

  /** Nobody without an account reads a message centre: for them somebody looks at once. */
  private followUpMoment({ accountId }: Message): Date {
    const now = this.clock.now();
    const isWorkingDay = (day: string): boolean => this.calendar.isWorkingDay(day);
    return officeHoursAfter(now, accountId === null ? 0 : officeHoursToRead, isWorkingDay);
  }
}
