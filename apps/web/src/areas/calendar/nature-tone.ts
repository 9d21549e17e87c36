import type { Tone } from '@/parts/tone';
import type { Nature } from './types';

/** What binds to a day, beside its word. */
export const natureTone: Record<Nature, Tone> = { statutory: 'bad', promise: 'info', internal: 'calm' };
