import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { Message } from './message.entity';

/** A message is its recipient's alone, whatever their role. */
@Injectable()
export class MessagePolicy implements Policy<Message, Actor> {
  covers(actor: Actor, message: Message): boolean {
    return message.accountId === actor.accountId;
  }

  scope(actor: Actor, messages: SelectQueryBuilder<Message>): SelectQueryBuilder<Message> {
    return messages.andWhere(`${messages.alias}.accountId = :recipient`, { recipient: actor.accountId });
  }
}
