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

const open = ['listed', 'assigned', 'scheduled', 'visited', 'following-up', 'filed'] as const;
const moving: readonly TargetStatus[] = [...open, 'cleared', 'doubled'];

/**
 * Targets move by data: any stage may follow any other (a patent cancelled takes a firm back), and each step is named by
 * where it leads. People only stop and reopen.
 */
export const targetLifecycle = lifecycle<TargetStatus>('listed')({
  list: { from: moving, to: 'listed' },
  assign: { from: moving, to: 'assigned' },
  schedule: { from: moving, to: 'scheduled' },
  visit: { from: moving, to: 'visited' },
  'follow-up': { from: moving, to: 'following-up' },
  file: { from: moving, to: 'filed' },
  clear: { from: moving, to: 'cleared' },
  double: { from: moving, to: 'doubled' },
  stop: { from: open, to: 'stopped' },
  reopen: { from: ['stopped'], to: 'listed' },
});
export type TargetAction = keyof (typeof targetLifecycle)['steps'];

export const isOpen = (status: TargetStatus): boolean => (open as readonly TargetStatus[]).includes(status);

/** What people may do; everything else happens by itself. */
export const peopleActionsFrom = (status: TargetStatus): ('assign' | 'stop' | 'reopen')[] =>
  status === 'stopped' ? ['reopen'] : isOpen(status) ? ['assign', 'stop'] : [];

/** 无研发、注销、迁出、谢绝、已有专利. */
export const stopReasons = ['no-rd', 'deregistered', 'moved-out', 'declined', 'already-has'] as const;
export type StopReason = (typeof stopReasons)[number];
