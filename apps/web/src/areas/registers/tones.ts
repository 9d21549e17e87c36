import type { Tone } from '@/parts/tone';
import type { Agency, Professional } from './register';

export const agencyTone: Record<Agency['status'], Tone> = { active: 'good', suspended: 'warn', closed: 'calm' };
export const professionalTone: Record<Professional['status'], Tone> = { active: 'good', paused: 'warn', left: 'calm' };
