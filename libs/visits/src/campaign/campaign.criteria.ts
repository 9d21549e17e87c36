import type { EnterpriseCriteria } from '@ipharbor/directory';
import { visitsProblem } from '../visits.problems';
import type { CampaignKind } from './campaign.kinds';

/** Where a campaign of each kind starts from; officers narrow or widen it. */
export const presets: Readonly<Record<CampaignKind, EnterpriseCriteria>> = {
  'zero-clearing': { registrationStatus: 'active', maxInventions: 0, minRdStaff: 1 },
  doubling: {
    registrationStatus: 'active',
    minInventions: 1,
    labels: ['high-tech', 'innovative', 'demonstration', 'advantage'],
  },
};

/** The two kinds exclude each other: a firm is on the zero list, or has a base to double. */
export function refuseForeignCriteria(
  kind: CampaignKind,
  { minInventions = 0, maxInventions }: EnterpriseCriteria,
): void {
  if (kind === 'zero-clearing' && maxInventions !== 0)
    throw visitsProblem('criteria-of-other-kind', { expected: '清零行动须限定发明专利数为 0（maxInventions = 0）' });
  if (kind === 'doubling' && minInventions < 1)
    throw visitsProblem('criteria-of-other-kind', {
      expected: '倍增行动须限定发明专利数至少为 1（minInventions ≥ 1）',
    });
}
