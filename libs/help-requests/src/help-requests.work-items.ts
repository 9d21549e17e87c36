import { workItemKinds } from '@ipharbor/follow-ups';

/** Promises that a case makes. */
export const promiseOf = {
  acceptance: 'help-request.acceptance',
  service: 'help-request.service',
  supplement: 'help-request.supplement',
  appealPeriod: 'help-request.appeal-period',
  appealDecision: 'help-request.appeal-decision',
  assignment: 'help-request.assignment',
  handling: 'help-request.handling',
  transferReceipt: 'help-request.transfer-receipt',
  confirmation: 'help-request.confirmation',
  rectification: 'help-request.rectification',
  telling: 'help-report.telling',
} as const;
export type HelpPromise = (typeof promiseOf)[keyof typeof promiseOf];

workItemKinds({
  [promiseOf.acceptance]: { zh: '受理审查', en: 'decide on acceptance' },
  [promiseOf.service]: { zh: '送达文书', en: 'serve a notice' },
  [promiseOf.supplement]: { zh: '补正材料', en: 'supply papers' },
  [promiseOf.appealPeriod]: { zh: '申诉期限', en: 'time to appeal' },
  [promiseOf.appealDecision]: { zh: '申诉处理', en: 'decide on an appeal' },
  [promiseOf.assignment]: { zh: '指派承办', en: 'assign a case' },
  [promiseOf.handling]: { zh: '办理求助', en: 'handle a case' },
  [promiseOf.transferReceipt]: { zh: '催取移送回执', en: 'get the receipt of a transfer' },
  [promiseOf.confirmation]: { zh: '共同申请司法确认', en: 'ask the court to confirm, together' },
  [promiseOf.rectification]: { zh: '差评整改', en: 'put a bad rating right' },
  [promiseOf.telling]: { zh: '告知举报人', en: 'tell the reporter' },
});
