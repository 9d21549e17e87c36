import { notificationKinds } from '../kind/notification-kinds';

export const smsCapReached = 'notifications.sms-cap-reached';

notificationKinds({
  [smsCapReached]: {
    category: 'system',
    isCritical: true,
    zh: {
      title: '{month} 短信费用已达上限',
      body: '{month} 的短信费用已达上限 {cap} 元，之后的短信未发出。请在“消息通道”中调整上限，再从短信记录中重发。',
    },
    en: {
      title: 'The cost of text messages of {month} has reached its cap',
      body: 'Text messages of {month} have cost {cap} yuan, the cap; later ones were not sent. Raise the cap, then send them again.',
    },
  },
});
