import type { Tone } from '@/parts/tone';
import type { CampaignStatus } from './types';

export const campaignTone: Readonly<Record<CampaignStatus, Tone>> = {
  draft: 'calm',
  submitted: 'warn',
  approved: 'info',
  running: 'good',
  closed: 'calm',
  archived: 'calm',
};
