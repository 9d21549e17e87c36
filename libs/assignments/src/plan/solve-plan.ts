import { defineJob } from '@ipharbor/platform/persistence';

/** Solves a plan that was asked for. */
export const solvePlan = defineJob<{ planId: string }>('assignments.solve-plan', {
  words: { zh: { name: '计算指派方案' }, en: { name: 'Solve an assignment plan' } },
  attempts: 5,
  backoffSeconds: 5,
});
