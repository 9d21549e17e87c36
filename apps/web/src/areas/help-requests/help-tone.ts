import type { Tone } from '@/parts/tone';
import type { HelpStatus } from './types';

export const helpTone: Readonly<Record<HelpStatus, Tone>> = {
  submitted: 'warn',
  'under-review': 'warn',
  'supplement-required': 'info',
  'deemed-withdrawn': 'calm',
  refused: 'bad',
  appealed: 'warn',
  upheld: 'bad',
  accepted: 'warn',
  assigned: 'info',
  'in-progress': 'info',
  'opinion-issued': 'info',
  mediating: 'info',
  transferred: 'info',
  completed: 'good',
  rated: 'good',
  archived: 'calm',
  withdrawn: 'calm',
  terminated: 'calm',
};
