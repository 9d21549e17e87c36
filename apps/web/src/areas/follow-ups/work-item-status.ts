import type { Light, WorkItemStatus } from '@/api/types';
import type { Tone } from '@/parts/tone';

export const workItemTone: Readonly<Record<WorkItemStatus, Tone>> = {
  open: 'info',
  held: 'warn',
  done: 'good',
  cancelled: 'calm',
};

export const lightTone: Readonly<Record<Light, Tone>> = {
  green: 'good',
  yellow: 'info',
  orange: 'warn',
  red: 'bad',
  held: 'calm',
  ended: 'calm',
};
