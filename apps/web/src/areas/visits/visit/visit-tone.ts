import type { Tone } from '@/parts/tone';
import type { VisitStatus } from './types';

export const visitTone: Readonly<Record<VisitStatus, Tone>> = {
  planned: 'info',
  appointed: 'info',
  done: 'warn',
  recorded: 'warn',
  confirmed: 'info',
  disputed: 'bad',
  returned: 'bad',
  accepted: 'good',
  'no-show': 'calm',
  declined: 'calm',
  cancelled: 'calm',
};
