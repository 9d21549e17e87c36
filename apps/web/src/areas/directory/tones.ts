import type { RegistrationStatus } from '@/api/types';
import type { Tone } from '@/parts/tone';

export const registrationTone: Readonly<Record<RegistrationStatus, Tone>> = {
  active: 'good',
  deregistered: 'calm',
  revoked: 'bad',
  'moved-out': 'warn',
};
