import { workItemKinds } from '@ipharbor/follow-ups';

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

/** Calendar days, until working-day clocks take over. */
export const daysUntil = {
  approval: 7,
  need: 14,
  review: 7,
  correction: 5,
  returnAfter30: 30,
  returnAfter90: 90,
} as const;
