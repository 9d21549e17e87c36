import type { NotificationKind } from '../kind/notification-kinds';
import { channelPlan } from './channel-plan';

const words = { title: 't', body: 'b' };
const plain: NotificationKind = { category: 'case', zh: words, en: words, sms: { template: 'T', variables: [] } };
const critical: NotificationKind = { ...plain, isCritical: true };
const muted = { inApp: false, mail: 'off', sms: false } as const;
const wanted = { inApp: true, mail: 'each', sms: true } as const;
const all = { hasAccount: true, hasMail: true, hasPhone: true };

describe('by which ways a message goes out', () => {
  it('follows what the person decided', () => {
    expect(channelPlan(plain, wanted, all)).toEqual({ inApp: true, mail: true, sms: true, isFollowedUp: false });
    expect(channelPlan(plain, muted, all)).toEqual({ inApp: false, mail: false, sms: false, isFollowedUp: false });
    expect(channelPlan(plain, { ...wanted, mail: 'daily' }, all)).toMatchObject({ mail: false });
  });

  it('does not let a critical one be muted', () => {
    expect(channelPlan(critical, muted, all)).toEqual({ inApp: true, mail: true, sms: false, isFollowedUp: true });
  });

  it('reaches who has no account by text message, else by mail, else by a call', () => {
    const contact = { hasAccount: false, hasMail: true, hasPhone: true };
    expect(channelPlan(plain, wanted, contact)).toMatchObject({ inApp: false, sms: true, mail: false });
    expect(channelPlan({ ...plain, sms: undefined }, wanted, contact)).toMatchObject({ sms: false, mail: true });
    const mailOnly = { ...contact, hasPhone: false };
    expect(channelPlan(critical, wanted, mailOnly)).toMatchObject({ mail: true, isFollowedUp: true });
  });
});
