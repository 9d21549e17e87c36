import { refusals } from '@ipharbor/platform/kernel';
import { MessageDelivery } from './delivery/delivery.entity';
import { deliveryLifecycle } from './delivery/delivery.lifecycle';
import { SmsTemplate, smsTemplateLifecycle } from './sms/sms-template.entity';

describe('lifecycles', () => {
  it.each(refusals(deliveryLifecycle))('a delivery refuses %s from %s', (action, from) =>
    expect(() => deliveryLifecycle.next(from, action)).toThrowCode('illegal-transition'),
  );
  it.each(refusals(smsTemplateLifecycle))('a template refuses %s from %s', (action, from) =>
    expect(() => smsTemplateLifecycle.next(from, action)).toThrowCode('illegal-transition'),
  );

  it('tries later each time and gives up after the sixth', () => {
    const delivery = Object.assign(new MessageDelivery(), { notBefore: new Date(0) });
    const failure = { code: 'mail-unreachable', detail: '451' } as const;
    const waits: number[] = [];
    while (delivery.miss(failure, new Date(0))) waits.push(delivery.notBefore.getTime() / 60_000);
    expect(waits).toEqual([1, 5, 15, 60, 240]);
    expect(delivery).toMatchObject({ status: 'failed', attempts: 6, failure: 'mail-unreachable' });
  });

  it('asks for approval again after new words, with every variable in them', () => {
    const template = Object.assign(new SmsTemplate(), { text: '{number}' });
    template.submit();
    template.approve('SMS_1');
    template.revise('您的 {number}', ['number']);
    expect(template).toMatchObject({ status: 'draft', providerId: null });
    expect(() => template.revise('没有编号', ['number'])).toThrowCode('sms-variable-missing');
    expect(() => template.revise('{number} {day}', ['number'])).toThrowCode('sms-variable-unknown');
    expect(() => template.revise('【知港】{number}', ['number'])).toThrowCode('sms-signature-in-text');
  });
});
