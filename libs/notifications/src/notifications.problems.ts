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
  'sms-variable-missing': {
    status: 422,
    zh: '短信模板缺少变量：{missing}',
    en: 'the text lacks variables of the template: {missing}',
  },
  'sms-variable-unknown': {
    status: 422,
    zh: '短信模板中有未声明的变量：{unknown}',
    en: 'the text uses variables that nothing fills: {unknown}',
  },
  'sms-signature-in-text': {
    status: 422,
    zh: '模板正文不要写签名，系统会自动加上',
    en: 'leave the signature out of the text; it is put before it',
  },
  'sms-cap-reached': {
    status: 409,
    zh: '本月短信费用已达上限，请先调整上限再重发',
    en: 'the cost cap of this month is reached; raise it first',
  },
  'channel-not-configured': {
    status: 409,
    zh: '此通道尚未配置：请在运行环境中设置 {settings}',
    en: 'this channel is not configured: set {settings} in the environment',
  },
  'webhook-https-required': {
    status: 422,
    zh: '请填写以 https:// 开头的回调地址',
    en: 'a webhook needs an https address',
  },
  'webhook-password-in-url': {
    status: 422,
    zh: '回调地址中不能写用户名和密码，请求自带签名',
    en: 'the address must not carry a user name or password; calls are signed',
  },
  'webhook-address-refused': {
    status: 422,
    zh: '不能回调内网或本机地址（{host}）；内网系统请使用前置机交换',
    en: 'private and local addresses are not called ({host}); use the exchange folder inside a network',
  },
  'event-unknown': { status: 422, zh: '没有可订阅的事件：{events}', en: 'no events of these names go out: {events}' },
});
