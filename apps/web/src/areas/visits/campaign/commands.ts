import { api } from '@/api/client';
import type { Campaign } from './types';

export type CampaignCommand = 'submit' | 'approve' | 'launch' | 'close' | 'archive';

/** Actions as the api names them: sub-resources of the campaign. */
const places: Readonly<Record<CampaignCommand, string>> = {
  submit: 'submission',
  approve: 'approval',
  launch: 'launch',
  close: 'closure',
  archive: 'archive',
};

export const command = (action: CampaignCommand, id: string, key: string): Promise<Campaign> =>
  api.put(`/campaigns/${id}/${places[action]}`, {}, { key });

export const returnCampaign = (id: string, reason: string, key: string): Promise<Campaign> =>
  api.put(`/campaigns/${id}/return`, { reason }, { key });
