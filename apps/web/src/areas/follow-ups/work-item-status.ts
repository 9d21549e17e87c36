import type { WorkItemStatus } from '@/api/types';
import type { Tone } from '@/parts/tone';

export const workItemTone: Readonly<Record<WorkItemStatus, Tone>> = { open: 'info', done: 'good', cancelled: 'calm' };
