import { defineJob } from '@ipharbor/platform/persistence';

/** Solves a plan that was asked for. */
export const solvePlan = defineJob<{ planId: string }>('assignments.solve-plan', { attempts: 5, backoffSeconds: 5 });
