import { notificationKinds } from '@ipharbor/notifications';

const told = (
  zh: readonly [string, string],
  en: readonly [string, string],
  sms?: readonly [string, readonly string[]],
) => ({
  category: 'case' as const,
  zh: { title: zh[0], body: zh[1] },
  en: { title: en[0], body: en[1] },
  ...(sms && { sms: { template: sms[0], variables: sms[1] } }),
});

/** What people are told about a case: numbers and days, never what it says. */
notificationKinds({
  'help-request.accepted': told(
    ['您的求助 {number} 已受理', '求助 {number} 已受理，请查收受理通知书。'],
    ['Your request {number} was accepted', 'Request {number} was accepted; please see the notice.'],
    ['HELP_ACCEPTED', ['number']],
  ),
  'help-request.refused': told(
    ['您的求助 {number} 有处理决定', '求助 {number} 已作出决定，请查收文书；不服的可以在送达后申诉。'],
    ['A decision on your request {number}', 'Request {number} was decided; please see the paper. You may appeal.'],
    ['HELP_DECIDED', ['number']],
  ),
  'help-request.supplement-asked': told(
    ['您的求助 {number} 需要补正材料', '求助 {number} 需要补正材料，请查收补正通知书。'],
    ['Papers are missing for {number}', 'Request {number} needs more papers; please see the notice.'],
    ['HELP_SUPPLEMENT', ['number']],
  ),
  'help-request.assigned-to-you': told(
    ['求助 {number} 已指派给您', '请办理求助 {number}。援助免费，不得向受援企业招揽业务。'],
    ['Case {number} was given to you', 'Please handle case {number}. Help is free; do not solicit the firm.'],
  ),
  'help-request.completed': told(
    ['您的求助 {number} 已办结', '求助 {number} 已办结，请用评价码 {code} 作出评价，只能使用一次。'],
    [
      'Your request {number} is completed',
      'Request {number} is completed. Rate us with the code {code}; it works once.',
    ],
    ['HELP_COMPLETED', ['number', 'code']],
  ),
  'help-request.message': told(
    ['求助 {number} 有新消息', '求助 {number} 有新消息，请查看并回复。'],
    ['A new message in {number}', 'There is a new message in case {number}.'],
    ['HELP_MESSAGE', ['number']],
  ),
  'help-request.confirmation': told(
    ['求助 {number} 的调解协议可以申请司法确认', '求助 {number} 的调解协议可以由双方在 {day} 前共同申请司法确认。'],
    ['The agreement in {number} can be confirmed', 'Both parties may ask the court by {day} to confirm it ({number}).'],
    ['HELP_CONFIRM', ['number', 'day']],
  ),
  'help-request.progress-code': told(
    ['求助 {number} 的查询码', '查询码 {code}，30 分钟内有效，只能使用一次，请勿告诉他人。'],
    ['Code for {number}', 'The code is {code}. It works once, within 30 minutes.'],
    ['HELP_CODE', ['code']],
  ),
});
