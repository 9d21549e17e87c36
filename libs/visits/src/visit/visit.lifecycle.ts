import { lifecycle } from '@ipharbor/platform/kernel';

export const visitStatuses = [
  'planned',
  'appointed',
  'done',
  'recorded',
  'confirmed',
  'disputed',
  'returned',
  'accepted',
  'no-show',
  'declined',
  'cancelled',
] as const;
export type VisitStatus = (typeof visitStatuses)[number];

export const visitStatusNames: Readonly<Record<VisitStatus, string>> = {
  planned: '已计划',
  appointed: '已约定',
  done: '待填记录',
  recorded: '待确认',
  confirmed: '待审核',
  disputed: '企业有异议',
  returned: '已退回',
  accepted: '已通过',
  'no-show': '未遇',
  declined: '企业谢绝',
  cancelled: '已取消',
};

/** A visit logged on the phone goes from planned to recorded at once; the steps between are for those who use them. */
export const visitLifecycle = lifecycle<VisitStatus>('planned')({
  appoint: { from: ['planned'], to: 'appointed' },
  reschedule: { from: ['planned', 'appointed', 'no-show'], to: 'planned' },
  miss: { from: ['planned', 'appointed'], to: 'no-show' },
  decline: { from: ['planned', 'appointed', 'no-show'], to: 'declined' },
  cancel: { from: ['planned', 'appointed', 'no-show'], to: 'cancelled' },
  finish: { from: ['planned', 'appointed'], to: 'done' },
  record: { from: ['planned', 'appointed', 'done', 'returned', 'disputed'], to: 'recorded' },
  confirm: { from: ['recorded'], to: 'confirmed' },
  dispute: { from: ['recorded'], to: 'disputed' },
  accept: { from: ['recorded', 'confirmed'], to: 'accepted' },
  return: { from: ['recorded', 'confirmed', 'disputed'], to: 'returned' },
});
export type VisitAction = keyof (typeof visitLifecycle)['steps'];

/** Still to come: such a visit is an appointment of its target. */
export const upcoming: readonly VisitStatus[] = ['planned', 'appointed'];
/** It took place and is written down. */
export const tookPlace: readonly VisitStatus[] = ['recorded', 'confirmed', 'disputed', 'returned', 'accepted'];
