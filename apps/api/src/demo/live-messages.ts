import {
  DeliveryAttempt,
  Message,
  MessageDelivery,
  remindOwners,
  SmsBudget,
  SmsTemplates,
  type Tried,
} from '@ipharbor/notifications';
import { newId } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import type { DemoCity } from './demo-city';
import { cityCode } from './staff';
import { at } from './story';

const template = 'VISIT_CONFIRMATION';
/** How the text messages of the demo ended, in turn. */
const endings = ['delivered', 'delivered', 'sent', 'sms-undelivered', 'delivered', 'phone-invalid'] as const;

/** What people were told: the past is read, this week is not; some text messages went out, and some did not arrive. */
export async function liveMessages(city: DemoCity): Promise<void> {
  const { clock } = city;
  clock.goTo(at(0, 8));
  await city.write((tx) => tx.enqueue(remindOwners, {}));
  await city.runJobs();
  const readUntil = new Date(clock.now().getTime() - 3 * 86_400_000);
  await city.write(({ em }) =>
    em
      .createQueryBuilder()
      .update(Message)
      .set({ isRead: true, readAt: readUntil, followUpAt: null })
      .where('createdAt < :readUntil', { readUntil })
      .execute(),
  );
  const administrator = await city.actor('admin');
  await city.get(SmsTemplates).submit(administrator, template);
  await city.get(SmsTemplates).approve(administrator, template, 'SMS_481200117');
  await sendTexts(city);
}

/** One text message for each request to confirm a visit, as the gateway would have taken it. */
async function sendTexts(city: DemoCity): Promise<void> {
  const asked = await city
    .get(Reader)
    .from(Message, 'message')
    .where({ kind: 'visit.confirmation' })
    .orderBy('message.createdAt')
    .limit(12)
    .getMany();
  const deliveries = asked.map((message, nth) => textOf(message, nth));
  await city.write(async (tx) => {
    await tx.insertMany(deliveries);
    await tx.insertMany(deliveries.flatMap(triesOf).map((tried) => DeliveryAttempt.of(tried)));
  });
  const paid = deliveries.filter(({ failure }) => failure !== 'phone-invalid');
  await city.get(SmsBudget).take(paid.map(({ id: deliveryId }) => ({ deliveryId, segments: 1, costFen: 5 })));
}

function textOf({ id: messageId, kind, regionCode, createdAt }: Message, nth: number): MessageDelivery {
  const ending = endings[nth % endings.length];
  const isFailed = ending === 'sms-undelivered' || ending === 'phone-invalid';
  return Object.assign(new MessageDelivery(), {
    ...{ id: newId(), messageId, channel: 'sms', kind, regionCode: regionCode ?? cityCode },
    ...{ recipientName: '演示联系人', target: ending === 'phone-invalid' ? '0371-620000' : '13800000000' },
    ...{ status: isFailed ? 'failed' : ending, notBefore: createdAt, createdAt, attempts: 1 },
    sentAt: ending === 'phone-invalid' ? null : createdAt,
    settledAt: ending === 'sent' ? null : createdAt,
    failure: isFailed ? ending : null,
    failureDetail: ending === 'sms-undelivered' ? '空号或停机' : null,
  } as const);
}

const triesOf = ({ id: deliveryId, createdAt: startedAt, failure }: MessageDelivery): Tried[] =>
  failure === 'phone-invalid'
    ? [{ deliveryId, startedAt, tookMs: 0, outcome: { ended: 'refused', code: 'phone-invalid', detail: '' } }]
    : [{ deliveryId, startedAt, tookMs: 180, outcome: { ended: 'accepted', providerId: null } }];
