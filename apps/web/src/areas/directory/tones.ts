import type { RegistrationStatus, RightStatus } from '@/api/types';
import type { Tone } from '@/parts/tone';

export const registrationTone: Readonly<Record<RegistrationStatus, Tone>> = {
  existing: 'good',
  deregistered: 'calm',
  revoked: 'bad',
  'moved-out': 'warn',
};

export const rightTone: Readonly<Record<RightStatus, Tone>> = {
  applied: 'info',
  granted: 'info',
  'in-force': 'good',
  ended: 'calm',
};
