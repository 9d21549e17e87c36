import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { CalendarModule } from '@ipharbor/calendar';
import { FollowUpsModule } from '@ipharbor/follow-ups';
import { OperationsModule } from '@ipharbor/operations';
import { ChannelController } from './channel/channel.controller';
import { ChannelQueries } from './channel/channel.queries';
import { ChannelTests } from './channel/channel-tests';
import { Deliveries } from './delivery/deliveries';
import { DeliveryController } from './delivery/delivery.controller';
import { DeliveryPolicy } from './delivery/delivery.policy';
import { DeliveryTroubles } from './delivery/delivery-troubles';
import { DeliveryQueries } from './delivery/delivery.queries';
import { PlanDeliveries } from './delivery/plan-deliveries';
import { SettleDeliveries } from './delivery/settle-deliveries';
import { FillExchange } from './exchange/fill-exchange.job';
import { ReachOtherwise } from './follow-up/reach-otherwise.job';
import { DailyMail } from './mail/daily-mail.job';
import { DeliverMail } from './mail/deliver-mail.job';
import { Mailer } from './mail/mailer';
import { MessageController } from './message/message.controller';
import { MessagePolicy } from './message/message.policy';
import { MessageQueries } from './message/message.queries';
import { Messages } from './message/messages';
import { Notifications } from './message/notifications';
import { WriteMessages } from './message/write-messages.job';
import './notifications.permissions';
import { CallWebhooks } from './outward/call-webhooks.job';
import { EventSubscriptionController } from './outward/event-subscription.controller';
import { EventSubscriptionQueries } from './outward/event-subscription.queries';
import { EventSubscriptions } from './outward/event-subscriptions';
import { QueueEvents } from './outward/queue-events.job';
import { WebhookClient } from './outward/webhook-client';
import { PhoneCalls } from './phone/phone-calls';
import { PreferenceController } from './preference/preference.controller';
import { Preferences } from './preference/preferences';
import { CollectReceipts } from './sms/collect-receipts.job';
import { ConfiguredSmsGateway } from './sms/configured-sms-gateway';
import { DeliverSms } from './sms/deliver-sms.job';
import { SmsBudget } from './sms/sms-budget';
import { SmsGateway } from './sms/sms-gateway';
import { SmsTemplateController } from './sms/sms-template.controller';
import { SmsTemplates } from './sms/sms-templates';

import { RemindOwners } from './work-items/remind-owners.job';
import { TellOwners } from './work-items/tell-owners.job';

/** 消息: what people are told, and how it reaches them. */
@Module({
  imports: [AccessModule, CalendarModule, FollowUpsModule, OperationsModule],
  controllers: [
    MessageController,
    PreferenceController,
    DeliveryController,
    SmsTemplateController,
    ChannelController,
    EventSubscriptionController,
  ],
  providers: [
    ...[Messages, MessagePolicy, MessageQueries, Notifications, WriteMessages, Preferences],
    ...[
      Deliveries,
      DeliveryPolicy,
      DeliveryQueries,
      DeliveryTroubles,
      PlanDeliveries,
      SettleDeliveries,
      PhoneCalls,
      ReachOtherwise,
    ],
    ...[Mailer, DeliverMail, DailyMail, TellOwners, RemindOwners],
    ...[SmsBudget, SmsTemplates, DeliverSms, CollectReceipts],
    { provide: SmsGateway, useClass: ConfiguredSmsGateway },
    ...[ChannelQueries, ChannelTests],
    ...[EventSubscriptions, EventSubscriptionQueries, QueueEvents, CallWebhooks, WebhookClient, FillExchange],
  ],
  exports: [Notifications],
})
export class NotificationsModule {}
