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
