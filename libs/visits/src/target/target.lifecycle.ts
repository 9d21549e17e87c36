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

export const targetStatusNames: Readonly<Record<TargetStatus, string>> = {
  listed: '已列入',
  assigned: '已分派',
  scheduled: '已预约',
  visited: '已走访',
  'following-up': '跟进中',
  filed: '已申请',
  cleared: '已清零',
  doubled: '已倍增',
  stopped: '已停止',
};

const open: readonly TargetStatus[] = ['listed', 'assigned', 'scheduled', 'visited', 'following-up', 'filed'];

/**
 * Targets move by data: each stage may follow each other (a patent cancelled takes a firm back, one granted takes even a
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

export const stopReasons = ['no-rd', 'deregistered', 'moved-out', 'declined', 'already-has'] as const;
export type StopReason = (typeof stopReasons)[number];

export const stopReasonNames: Readonly<Record<StopReason, string>> = {
  'no-rd': '无研发',
  deregistered: '注销',
  'moved-out': '迁出',
  declined: '谢绝',
  'already-has': '已有专利',
};
