import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import { clockRules, WorkItems, workItemKinds } from '@ipharbor/follow-ups';
import { Clock, system } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import type { Message } from '../message/message.entity';

export const phoneCall = 'notifications.phone-call';
workItemKinds({ [phoneCall]: { zh: '电话通知', en: 'Call somebody whom no message reached' } });

clockRules({
  [phoneCall]: {
    zh: '电话通知',
    en: 'Call to somebody whom no message reached',
    nature: 'internal',
    versions: [
      {
        ...{ version: '1', effectiveFrom: '2013-01-01', effectiveTo: null },
        ...{ n: 1, unit: 'working-day', roll: 'next' },
        source: '默认时限，无上位规定，可由本地规则替换',
        isVerified: true,
      },
    ],
  },
});

/** 电话通知: the last way to a person, a work item of the officers of the region. */
@Injectable()
export class PhoneCalls {
  constructor(
    private readonly items: WorkItems,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** Once per message; nobody is asked where no officer answers for its region. */
  async open(tx: Tx, message: Message): Promise<void> {
    const { id, subjectType, subjectId, regionCode, title, contactName, accountId } = message;
    const [officer] = regionCode ? await this.people.officersOf(regionCode) : [];
    if (!officer) return;
    const name = contactName ?? (accountId && (await this.people.named([accountId])).get(accountId)) ?? '';
    await this.items.open(tx, system, {
      subject: { type: subjectType, id: subjectId },
      kind: phoneCall,
      title: `电话通知${name}：${title}`.slice(0, 300),
      ownerUnitId: officer.unitId,
      regionCode,
      finish: { rule: phoneCall, triggerOn: this.clock.today() },
      key: `phone-call:${id}`,
    });
  }
}
