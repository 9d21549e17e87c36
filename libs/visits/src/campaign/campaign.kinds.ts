/** 清零行动 helps firms to their first invention; 倍增行动 doubles a base that is there. Never one campaign for both. */
export const campaignKinds = ['zero-clearing', 'doubling'] as const;
export type CampaignKind = (typeof campaignKinds)[number];

export const campaignKindNames: Readonly<Record<CampaignKind, string>> = {
  'zero-clearing': '清零行动',
  doubling: '倍增行动',
};
