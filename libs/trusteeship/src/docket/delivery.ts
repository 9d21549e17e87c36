import { deadline, type DeadlineStep, type DeadlineUnit, type WorkingCalendar } from '@ipharbor/calendar';
import type { IsoDay } from '@ipharbor/platform/kernel';

/** 送达方式: through the office's electronic system, by post, by hand, by public notice. */
export const deliveryChannels = ['electronic', 'post', 'hand', 'public-notice'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/** When a paper counts as received, for papers issued from one day on. */
interface DeliveryRule {
  readonly effectiveFrom: IsoDay | null;
  readonly effectiveTo: IsoDay | null;
  readonly after: Readonly<Record<DeliveryChannel, { readonly n: number; readonly unit: DeadlineUnit }>>;
  readonly source: string;
  readonly isVerified: boolean;
}

const sameDay = { n: 0, unit: 'day' } as const;
const fifteenDays = { n: 15, unit: 'day' } as const;
const oneMonth = { n: 1, unit: 'month' } as const;

export const deliveryRules: readonly DeliveryRule[] = [
  {
    effectiveFrom: null,
    effectiveTo: '2024-01-19',
    after: { electronic: fifteenDays, post: fifteenDays, hand: sameDay, 'public-notice': oneMonth },
    source: '《专利法实施细则》（2010 年修订）第四条；电子发文推定收到日依《关于专利电子申请的规定》',
    isVerified: false,
  },
  {
    effectiveFrom: '2024-01-20',
    effectiveTo: null,
    after: { electronic: sameDay, post: fifteenDays, hand: sameDay, 'public-notice': oneMonth },
    source: '《专利法实施细则》（2023 年修订，2024-01-20 施行）第四条',
    isVerified: true,
  },
];

const words: Record<DeliveryChannel, string> = {
  electronic: '电子方式',
  post: '邮寄',
  hand: '直接送交',
  'public-notice': '公告送达',
};

export interface Received {
  readonly receivedOn: IsoDay;
  readonly steps: readonly DeadlineStep[];
  readonly source: string;
}

/**
 * The day on which a paper of the patent office counts as received: for electronic papers the day they enter the system,
 * by post the fifteenth day after dispatch unless another day is proven, by public notice after one month. Not rolled.
 */
export function receivedOn(calendar: WorkingCalendar, issuedOn: IsoDay, channel: DeliveryChannel): Received {
  const rule = deliveryRules.find(({ effectiveTo }) => effectiveTo === null || issuedOn <= effectiveTo)!;
  const { n, unit } = rule.after[channel];
  const { date } = deadline(calendar, { from: issuedOn, n, unit, roll: 'none' });
  const message =
    n === 0
      ? `${words[channel]}：${issuedOn} 送达，当日为收到日`
      : `${words[channel]}：${issuedOn} 发文，推定 ${date} 收到（${rule.source}）`;
  return { receivedOn: date, steps: [{ code: 'term-added', message }], source: rule.source };
}
