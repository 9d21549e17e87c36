import { lifecycle } from '@ipharbor/platform/kernel';

export const targetStatuses = [
  'listed',
  'assigned',
  'scheduled',
  'visited',
  'following-up',
  'filed',
  'cleared',
  'doubled',
  'stopped',
] as const;
export type TargetStatus = (typeof targetStatuses)[number];

const open: readonly TargetStatus[] = ['listed', 'assigned', 'scheduled', 'visited', 'following-up', 'filed'];

/**
 * Targets move by data: any stage may follow any other (a patent cancelled takes a firm back, one granted takes even a
 * stopped one on), and each step is named by where it leads. People only stop what is open and reopen what was stopped.
 */
export const targetLifecycle = lifecycle<TargetStatus>('listed')({
  list: { from: targetStatuses, to: 'listed' },
  assign: { from: targetStatuses, to: 'assigned' },
  schedule: { from: targetStatuses, to: 'scheduled' },
  visit: { from: targetStatuses, to: 'visited' },
  'follow-up': { from: targetStatuses, to: 'following-up' },
  file: { from: targetStatuses, to: 'filed' },
  clear: { from: targetStatuses, to: 'cleared' },
  double: { from: targetStatuses, to: 'doubled' },
  'fall-back': { from: ['cleared', 'doubled'], to: 'stopped' },
  stop: { from: open, to: 'stopped' },
  reopen: { from: ['stopped'], to: 'listed' },
});
export type TargetAction = keyof (typeof targetLifecycle)['steps'];

export const isOpen = (status: TargetStatus): boolean => open.includes(status);

/** What people may do; everything else happens by itself. */
export const peopleActionsFrom = (status: TargetStatus): ('assign' | 'stop' | 'reopen')[] =>
  status === 'stopped' ? ['reopen'] : isOpen(status) ? ['assign', 'stop'] : [];

/** 无研发、注销、迁出、谢绝、已有专利. */
export const stopReasons = ['no-rd', 'deregistered', 'moved-out', 'declined', 'already-has'] as const;
export type StopReason = (typeof stopReasons)[number];
