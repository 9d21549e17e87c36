import type { Tone } from '@/parts/tone';
import type { TargetStatus, Verdict } from './types';

export const targetTone: Readonly<Record<TargetStatus, Tone>> = {
  listed: 'calm',
  assigned: 'info',
  scheduled: 'info',
  visited: 'info',
  'following-up': 'info',
  filed: 'warn',
  cleared: 'good',
  doubled: 'good',
  stopped: 'bad',
};

export const verdictTone: Readonly<Record<Verdict, Tone>> = {
  credited: 'good',
  'filed-before-visit': 'calm',
  acquired: 'calm',
  'credited-elsewhere': 'calm',
};
