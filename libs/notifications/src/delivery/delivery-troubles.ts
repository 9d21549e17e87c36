import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { Language } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { Troubles, type Trouble, type TroubleSource } from '@ipharbor/operations';
import { Deliveries } from './deliveries';
import { MessageDelivery } from './delivery.entity';
import { DeliveryPolicy } from './delivery.policy';
import { DeliveryQueries } from './delivery.queries';
import type { FailureCode } from './failure';

type Words = Readonly<Record<Language, string>>;

/** What waits for somebody most often; the rest is shown by its code until it has words. */
const reasonOf = new Map<string, Words>(
  Object.entries({
    'mail-refused': { zh: '邮箱拒收', en: 'refused by the mailbox' },
    'mail-unreachable': { zh: '邮件服务器连接不上', en: 'the mail server could not be reached' },
    'mail-not-configured': { zh: '没有设置邮件服务器', en: 'no mail server is configured' },
    'sms-refused': { zh: '短信平台拒绝', en: 'refused by the gateway' },
    'sms-unreachable': { zh: '短信平台连接不上', en: 'the gateway could not be reached' },
    'sms-not-configured': { zh: '没有设置短信平台', en: 'no gateway is configured' },
    'sms-template-not-approved': { zh: '模板未审核', en: 'the template is not approved' },
    'sms-cap-reached': { zh: '本月短信费用已到上限', en: 'the cap of the month is reached' },
    'sms-undelivered': { zh: '短信未送达', en: 'not delivered' },
    'phone-invalid': { zh: '手机号码不正确', en: 'the number is not valid' },
  } satisfies Partial<Record<FailureCode, Words>>),
);
const undoneOf = (channel: string, n: number): Words =>
  channel === 'sms'
    ? { zh: `${n} 条短信未发出`, en: `${n} text messages were not sent` }
    : { zh: `${n} 封邮件未发出`, en: `${n} letters were not sent` };

/** Of one retry; who presses again sends the next ones. */
const resentAtOnce = 200;

/** What did not reach people, where officers look for what did not get done. */
@Injectable()
export class DeliveryTroubles implements TroubleSource, OnModuleInit {
  readonly name = 'deliveries';

  constructor(
    private readonly troubles: Troubles,
    private readonly queries: DeliveryQueries,
    private readonly deliveries: Deliveries,
    private readonly policy: DeliveryPolicy,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    this.troubles.register(this);
  }

  async list(actor: Actor): Promise<Trouble[]> {
    if (!actor.permissions.has('delivery:read')) return [];
    const groups = await this.queries.failures(actor);
    return groups.map(({ channel, failure, n }) => ({
      key: `${channel} ${failure}`,
      undone: undoneOf(channel, n),
      reason: reasonOf.get(failure) ?? { zh: failure, en: failure },
      count: n,
      isFinal: true,
      lastAt: null,
      nextAt: null,
      mendedAt: null,
      canRetry: actor.permissions.has('delivery:resend'),
    }));
  }

  async retry(actor: Actor, key: string): Promise<number> {
    if (!actor.permissions.has('delivery:resend')) return 0;
    const [channel, failure] = key.split(' ');
    const failed = await this.policy
      .scope(actor, this.reader.from(MessageDelivery, 'delivery'))
      .andWhere(`delivery.status = 'failed' AND delivery.channel = :channel AND delivery.failure = :failure`, {
        channel,
        failure,
      })
      .orderBy('delivery.id', 'DESC')
      .limit(resentAtOnce)
      .getMany();
    const results = await this.deliveries.resendMany(
      actor,
      failed.map(({ id }) => id),
      'zh',
    );
    return results.filter(({ problem }) => problem === null).length;
  }
}
