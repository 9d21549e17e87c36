import { notificationKinds } from './notification-kinds';

const words = { title: '{number}', body: '{number}' };

describe('notificationKinds', () => {
  it('stops the boot where its languages ask for different values', () => {
    const kind = { category: 'case', zh: words, en: { title: '{number}', body: '{day}' } } as const;
    expect(() => notificationKinds({ 'spec.languages': kind })).toThrow('different values');
  });

  it('stops the boot where a text message uses what it does not declare', () => {
    const kind = { category: 'case', zh: words, en: words } as const;
    const sms = { template: 'SPEC', variables: [] };
    expect(() => notificationKinds({ 'spec.sms': { ...kind, sms } })).toThrow('disagree on number');
    const more = { template: 'SPEC', variables: ['number', 'day'] };
    expect(() => notificationKinds({ 'spec.sms': { ...kind, sms: more } })).toThrow('disagree on day');
  });

  it('stops the boot at a second declaration', () => {
    const kind = { category: 'case', zh: words, en: words } as const;
    notificationKinds({ 'spec.twice': kind });
    expect(() => notificationKinds({ 'spec.twice': kind })).toThrow('declared twice');
  });
});
