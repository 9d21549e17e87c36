import { lifecycle } from '@ipharbor/platform/kernel';

export const helpStatuses = [
  'submitted',
  'under-review',
  'supplement-required',
  'deemed-withdrawn',
  'refused',
  'appealed',
  'upheld',
  'accepted',
  'assigned',
  'in-progress',
  'opinion-issued',
  'mediating',
  'transferred',
  'completed',
  'rated',
  'archived',
  'withdrawn',
  'terminated',
] as const;
export type HelpStatus = (typeof helpStatuses)[number];

export const helpStatusNames: Readonly<Record<HelpStatus, string>> = {
  submitted: '待审查',
  'under-review': '审查中',
  'supplement-required': '待补正',
  'deemed-withdrawn': '视为撤回',
  refused: '不予受理',
  appealed: '申诉中',
  upheld: '维持不予受理',
  accepted: '已受理',
  assigned: '已指派',
  'in-progress': '办理中',
  'opinion-issued': '已出具意见',
  mediating: '调解中',
  transferred: '已移送',
  completed: '已办结',
  rated: '已评价',
  archived: '已归档',
  withdrawn: '已撤回',
  terminated: '已终止',
};

/** 知识产权维权援助工作指引, as implemented in public; see domain words in the README. `lapse` is the calendar's, not a person's. */
export const helpRequestLifecycle = lifecycle<HelpStatus>('submitted')({
  beginReview: { from: ['submitted'], to: 'under-review' },
  askSupplement: { from: ['submitted', 'under-review'], to: 'supplement-required' },
  supply: { from: ['supplement-required'], to: 'under-review' },
  lapse: { from: ['supplement-required'], to: 'deemed-withdrawn' },
  accept: { from: ['submitted', 'under-review'], to: 'accepted' },
  refuse: { from: ['submitted', 'under-review'], to: 'refused' },
  appeal: { from: ['refused'], to: 'appealed' },
  uphold: { from: ['appealed'], to: 'upheld' },
  reverse: { from: ['appealed'], to: 'accepted' },
  assign: { from: ['accepted', 'assigned'], to: 'assigned' },
  reassign: { from: ['in-progress', 'opinion-issued'], to: 'in-progress' },
  start: { from: ['assigned'], to: 'in-progress' },
  issueOpinion: { from: ['assigned', 'in-progress', 'opinion-issued'], to: 'opinion-issued' },
  mediate: { from: ['assigned', 'in-progress', 'opinion-issued'], to: 'mediating' },
  endMediation: { from: ['mediating'], to: 'in-progress' },
  transfer: {
    from: ['submitted', 'under-review', 'accepted', 'assigned', 'in-progress', 'opinion-issued'],
    to: 'transferred',
  },
  takeBack: { from: ['transferred'], to: 'under-review' },
  complete: { from: ['in-progress', 'opinion-issued', 'transferred'], to: 'completed' },
  rate: { from: ['completed'], to: 'rated' },
  archive: {
    from: ['completed', 'rated', 'upheld', 'refused', 'deemed-withdrawn', 'withdrawn', 'terminated'],
    to: 'archived',
  },
  withdraw: {
    from: [
      'submitted',
      'under-review',
      'supplement-required',
      'refused',
      'appealed',
      'accepted',
      'assigned',
      'in-progress',
      'opinion-issued',
      'mediating',
      'transferred',
    ],
    to: 'withdrawn',
  },
  terminate: {
    from: ['accepted', 'assigned', 'in-progress', 'opinion-issued', 'mediating', 'transferred'],
    to: 'terminated',
  },
});
export type HelpAction = keyof (typeof helpRequestLifecycle)['steps'];

/** Nothing more is owed to anybody. */
export const ended: readonly HelpStatus[] = [
  'deemed-withdrawn',
  'upheld',
  'completed',
  'rated',
  'archived',
  'withdrawn',
  'terminated',
];
export const isEnded = (status: HelpStatus): boolean => ended.includes(status);
