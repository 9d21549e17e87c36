import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { MessageController } from './message/message.controller';
import { MessagePolicy } from './message/message.policy';
import { MessageQueries } from './message/message.queries';
import { Messages } from './message/messages';
import { Notifications } from './message/notifications';
import { WriteMessages } from './message/write-messages.job';

/** 消息: what people are told, and how it reaches them. */
@Module({
  imports: [AccessModule],
  controllers: [MessageController],
  providers: [Messages, MessagePolicy, MessageQueries, Notifications, WriteMessages],
  exports: [Notifications],
})
export class NotificationsModule {}
