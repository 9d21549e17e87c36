import { clockRules, workItemKinds, type ClockRule } from '@ipharbor/follow-ups';

/** Promises that visiting makes. */
export const promiseOf = {
  approval: 'campaign.approval',
  need: 'visit.need',
  review: 'visit.review',
  correction: 'visit.correction',
  returnAfter30: 'visit.return-30',
  returnAfter90: 'visit.return-90',
} as const;

workItemKinds({
  [promiseOf.approval]: { zh: '审批走访活动', en: 'approve a campaign' },
  [promiseOf.need]: { zh: '走访需求', en: 'need found on a visit' },
  [promiseOf.review]: { zh: '审核走访记录', en: 'review a visit record' },
  [promiseOf.correction]: { zh: '补正走访记录', en: 'correct a returned visit record' },
  [promiseOf.returnAfter30]: { zh: '回访（30 日）', en: 'return visit after 30 days' },
  [promiseOf.returnAfter90]: { zh: '回访（90 日）', en: 'return visit after 90 days' },
});

/** No regulation sets these terms: they are the product's own, and a city may set shorter or longer ones. */
const ownTerm = (n: number, unit: 'working-day' | 'day'): Pick<ClockRule, 'versions'> => ({
  versions: [
    {
      version: '1',
      effectiveFrom: '2013-01-01',
      effectiveTo: null,
      n,
      unit,
      roll: 'next',
      source: '默认时限，无上位规定，可由本地规则替换',
      isVerified: true,
    },
  ],
});

clockRules({
  [promiseOf.approval]: {
    zh: '审批走访活动',
    en: 'Approval of a campaign',
    nature: 'internal',
    ...ownTerm(5, 'working-day'),
  },
  [promiseOf.need]: {
    zh: '答复走访需求',
    en: 'Answer to a need found on a visit',
    nature: 'promise',
    ...ownTerm(10, 'working-day'),
  },
  [promiseOf.review]: {
    zh: '审核走访记录',
    en: 'Review of a visit record',
    nature: 'internal',
    ...ownTerm(5, 'working-day'),
  },
  [promiseOf.correction]: {
    zh: '补正走访记录',
    en: 'Correction of a visit record',
    nature: 'internal',
    ...ownTerm(3, 'working-day'),
  },
  [promiseOf.returnAfter30]: {
    zh: '30 日回访',
    en: 'Return visit after 30 days',
    nature: 'promise',
    ...ownTerm(30, 'day'),
  },
  [promiseOf.returnAfter90]: {
    zh: '90 日回访',
    en: 'Return visit after 90 days',
    nature: 'promise',
    ...ownTerm(90, 'day'),
  },
});
