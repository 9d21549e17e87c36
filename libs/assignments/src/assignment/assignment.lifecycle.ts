import { lifecycle } from '@ipharbor/platform/kernel';

export const assignmentStatuses = ['proposed', 'active', 'declined', 'lapsed', 'withdrawn', 'ended'] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

/** 双向选择: offered to both, served once both have accepted. `restore` undoes a plan. */
export const assignmentLifecycle = lifecycle<AssignmentStatus>('proposed')({
  activate: { from: ['proposed'], to: 'active' },
  decline: { from: ['proposed'], to: 'declined' },
  lapse: { from: ['proposed'], to: 'lapsed' },
  withdraw: { from: ['proposed'], to: 'withdrawn' },
  end: { from: ['active'], to: 'ended' },
  restore: { from: ['ended'], to: 'active' },
});

export const assignmentStatusNames: Readonly<Record<AssignmentStatus, string>> = {
  proposed: '待双方确认',
  active: '服务中',
  declined: '已谢绝',
  lapsed: '逾期未答复',
  withdrawn: '已撤回',
  ended: '已结束',
};

/** 指派对象: an enterprise, a cluster, a township, a whole region. */
export const targetTypes = ['enterprise', 'cluster', 'township', 'region'] as const;
export type TargetType = (typeof targetTypes)[number];

export const answers = ['pending', 'accepted', 'declined', 'not-needed'] as const;
export type Answer = (typeof answers)[number];
export const sides = ['specialist', 'enterprise'] as const;
export type Side = (typeof sides)[number];
