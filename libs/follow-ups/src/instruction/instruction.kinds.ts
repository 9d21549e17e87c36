import { clockRules, type ClockRule } from '../clock/clock-rules';
import { workItemKinds } from '../work-item/work-item-kinds';

/** 批示: a leader's instruction. 督办: a supervised task with a day for the reply and a day for the end. */
export const leaderKinds = { instruction: 'leader.instruction', supervision: 'leader.supervision' } as const;

workItemKinds({
  [leaderKinds.instruction]: { zh: '领导批示', en: "a leader's instruction" },
  [leaderKinds.supervision]: { zh: '督办事项', en: 'a supervised task' },
});

const own = (n: number): ClockRule['versions'] => [
  {
    ...{ version: '1', effectiveFrom: '2013-01-01', effectiveTo: null, n, unit: 'working-day', roll: 'next' },
    source: '默认时限，无上位规定，可由本地规则替换',
    isVerified: true,
  },
];

clockRules({
  [leaderKinds.instruction]: {
    zh: '办理领导批示',
    en: 'Instruction of a leader',
    nature: 'internal',
    versions: own(3),
  },
  'leader.supervision-reply': {
    zh: '督办事项答复',
    en: 'Reply to a supervised task',
    nature: 'internal',
    versions: own(3),
  },
  [leaderKinds.supervision]: {
    zh: '督办事项办结',
    en: 'End of a supervised task',
    nature: 'internal',
    versions: own(10),
  },
});
