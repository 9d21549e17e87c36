import { problems } from '@ipharbor/platform/kernel';

export const notificationsProblem = problems({
  'notification-kind-unknown': { status: 422, zh: '没有“{kind}”这一消息类型', en: 'no message is called {kind}' },
  'notification-value-missing': {
    status: 422,
    zh: '消息“{kind}”缺少内容：{missing}',
    en: 'the message {kind} lacks values: {missing}',
  },
  'notification-recipient-unknown': {
    status: 422,
    zh: '接收人不存在：{ids}',
    en: 'no account has these ids: {ids}',
  },
  'notification-recipient-required': {
    status: 422,
    zh: '请指定接收人：账号，或联系人的姓名和电话、邮箱',
    en: 'a message needs a recipient: accounts, or a contact with a phone number or a mail address',
  },
});
