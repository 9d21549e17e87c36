import { lifecycle } from '@ipharbor/platform/kernel';

export const programmeStatuses = [
  'selected',
  'surveying',
  'dossiers-built',
  'visiting',
  'recruiting',
  'providers-recruited',
  'matching',
  'running',
  'evaluated',
  'closed',
] as const;
export type ProgrammeStatus = (typeof programmeStatuses)[number];

/** 集聚区托管工作: the steps of the plan, experts' visits before any agreement, agencies by open call with public notice. */
export const programmeLifecycle = lifecycle<ProgrammeStatus>('selected')({
  survey: { from: ['selected'], to: 'surveying' },
  'build-dossiers': { from: ['surveying'], to: 'dossiers-built' },
  visit: { from: ['dossiers-built'], to: 'visiting' },
  'publish-providers': { from: ['visiting', 'recruiting'], to: 'recruiting' },
  recruit: { from: ['recruiting'], to: 'providers-recruited' },
  match: { from: ['providers-recruited'], to: 'matching' },
  run: { from: ['matching'], to: 'running' },
  evaluate: { from: ['running'], to: 'evaluated' },
  close: { from: ['evaluated'], to: 'closed' },
});
export type ProgrammeAction = keyof typeof programmeLifecycle.steps;
export const programmeActions = Object.keys(programmeLifecycle.steps) as ProgrammeAction[];
