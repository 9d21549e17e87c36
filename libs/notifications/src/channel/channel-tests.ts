import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { newId } from '@ipharbor/platform/kernel';
import { defineEvent, UnitOfWork } from '@ipharbor/platform/persistence';
import { Mailer } from '../mail/mailer';
import { letterOf } from '../mail/mail-letter';
import type { TestResultDto } from './channel.dto';

const channelTested = defineEvent('channel.tested', '试发消息');

/** Tries a channel now, so that an administrator need not wait for a message to see whether it works. */
@Injectable()
export class ChannelTests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  async mail(actor: Actor, to: string): Promise<TestResultDto> {
    const id = newId();
    const letter = letterOf({
      name: actor.displayName,
      title: '知港邮件通道测试',
      body: '收到本邮件，说明邮件通道工作正常。',
      link: null,
    });
    const outcome = await this.mailer.send({ id, to, ...letter });
    const [failure, detail] = outcome.ended === 'accepted' ? [null, null] : [outcome.code, outcome.detail];
    await this.work.run((tx) =>
      tx.publish(actor, channelTested, { type: 'channel', id }, { channel: 'mail', failure }),
    );
    return { isAccepted: outcome.ended === 'accepted', failure, detail };
  }
}
