import type { IsoDay } from '@ipharbor/platform/kernel';
import type { SpendingKind } from './catalogue';

/** Who pays for an item: the enterprise, public money, both, or nobody. */
export const payers = ['enterprise', 'public', 'shared', 'free'] as const;
export type Payer = (typeof payers)[number];

/** For what public money may not be promised from a day on. */
export interface PayerRule {
  readonly name: string;
  readonly effectiveFrom: IsoDay;
  readonly effectiveTo: IsoDay | null;
  readonly forbids: readonly SpendingKind[];
  readonly source: string;
  /** The original text was read; otherwise 待核实. */
  readonly isVerified: boolean;
}

/** 资助政策闸门, by the day an agreement begins. */
export const payerRules: readonly PayerRule[] = [
  {
    name: '财政资金不得资助专利、商标的申请费、代理费和年费',
    effectiveFrom: '2021-07-01',
    effectiveTo: null,
    forbids: ['filing', 'agency-fee', 'annuity'],
    source: '《国家知识产权局关于进一步严格规范专利申请行为的通知》（国知发保字〔2021〕1 号）',
    isVerified: false,
  },
];

export const usesPublicMoney = (payer: Payer): boolean => payer === 'public' || payer === 'shared';

/** The rule that refuses public money for this kind of spending on that day. */
export const payerRuleAgainst = (spending: SpendingKind, payer: Payer, day: IsoDay): PayerRule | undefined =>
  payerRules.find(
    ({ effectiveFrom, effectiveTo, forbids }) =>
      usesPublicMoney(payer) &&
      effectiveFrom <= day &&
      (effectiveTo === null || day <= effectiveTo) &&
      forbids.includes(spending),
  );
