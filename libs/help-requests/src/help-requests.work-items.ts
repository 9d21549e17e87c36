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
});
