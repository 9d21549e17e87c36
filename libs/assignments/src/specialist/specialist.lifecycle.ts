import { lifecycle } from '@ipharbor/platform/kernel';

export const specialistStatuses = [
  'applied',
  'recommended',
  'reviewed',
  'public-notice',
  'appointed',
  'on-duty',
  'suspended',
  'term-ended',
  'resigned',
  'dismissed',
  'rejected',
  'withdrawn',
] as const;
export type SpecialistStatus = (typeof specialistStatuses)[number];

/** 选聘与履职: from an application to the end of a term. A renewal keeps the appointment and counts the term. */
export const specialistLifecycle = lifecycle<SpecialistStatus>('applied')({
  recommend: { from: ['applied'], to: 'recommended' },
  review: { from: ['recommended'], to: 'reviewed' },
  publish: { from: ['reviewed'], to: 'public-notice' },
  reject: { from: ['applied', 'recommended', 'reviewed', 'public-notice'], to: 'rejected' },
  withdraw: { from: ['applied', 'recommended', 'reviewed', 'public-notice'], to: 'withdrawn' },
  appoint: { from: ['public-notice'], to: 'appointed' },
  'take-up': { from: ['appointed'], to: 'on-duty' },
  suspend: { from: ['on-duty'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'on-duty' },
  renew: { from: ['on-duty', 'term-ended'], to: 'on-duty' },
  'end-term': { from: ['appointed', 'on-duty', 'suspended'], to: 'term-ended' },
  resign: { from: ['appointed', 'on-duty', 'suspended'], to: 'resigned' },
  dismiss: { from: ['appointed', 'on-duty', 'suspended'], to: 'dismissed' },
});
export type SpecialistAction = keyof typeof specialistLifecycle.steps;

/** States in which a person stands for or holds an appointment: one record at a time. */
export const isCurrent = (status: SpecialistStatus): boolean =>
  !['term-ended', 'resigned', 'dismissed', 'rejected', 'withdrawn'].includes(status);

export const specialistStatusNames: Readonly<Record<SpecialistStatus, string>> = {
  applied: '已申请',
  recommended: '已推荐',
  reviewed: '已评审',
  'public-notice': '公示中',
  appointed: '已聘任',
  'on-duty': '在岗',
  suspended: '暂停履职',
  'term-ended': '聘期届满',
  resigned: '已辞任',
  dismissed: '已解聘',
  rejected: '未通过',
  withdrawn: '已撤回',
};
