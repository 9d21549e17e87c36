import type { DeadlineUnit, Roll } from '@ipharbor/calendar';
import type { IsoDay } from '@ipharbor/platform/kernel';

/** What a term is counted from. */
export const triggers = [
  'received',
  'filed',
  'priority',
  'published',
  'granted',
  'registered',
  'expires',
  'effective',
] as const;
export type Trigger = (typeof triggers)[number];

/** One law's answer, for triggers from `effectiveFrom` to `effectiveTo`, both included. */
export interface DeadlineRuleVersion {
  readonly version: string;
  readonly effectiveFrom: IsoDay | null;
  readonly effectiveTo: IsoDay | null;
  readonly n: number;
  readonly unit: DeadlineUnit;
  readonly roll: Roll;
  readonly source: string;
  /** The original text was read; otherwise 待核实. */
  readonly isVerified: boolean;
}

export interface DeadlineRule {
  readonly zh: string;
  readonly en: string;
  readonly trigger: Trigger;
  /** What is lost when the day passes. */
  readonly effect: { readonly zh: string; readonly en: string };
  readonly versions: readonly DeadlineRuleVersion[];
}

const implementing = '《专利法实施细则》（2023 年修订，2024-01-20 施行）';
const patentLaw = '《专利法》（2020 年修正，2021-06-01 施行）';
const trademarkLaw = '《商标法》（2019 年修正，2019-11-01 施行）';
const guidelines = '《专利审查指南》及审查意见通知书指定的期限';
/** The Trademark Law adopted on 2026-06-26; its final text was not seen here. */
const newTrademarkLaw = '《商标法》（2026 年修订，2027-01-01 施行）';

interface Law {
  readonly n: number;
  readonly unit: DeadlineUnit;
  readonly source: string;
  readonly isVerified?: boolean;
}

const version = (
  name: string,
  { n, unit, source, isVerified = true }: Law,
  effectiveFrom: IsoDay | null = null,
  effectiveTo: IsoDay | null = null,
): DeadlineRuleVersion => ({ version: name, effectiveFrom, effectiveTo, n, unit, roll: 'next', source, isVerified });

/** The same term under every law that has been in force as far back as rights are kept. */
const always = (law: Law): DeadlineRuleVersion[] => [version('2024', law)];

/** Until the end of 2026 as read; from then on as far as the new law is known. */
const trademark = (old: Law, since2027: Omit<Law, 'source'> = old): DeadlineRuleVersion[] => [
  version('2019', old, null, '2026-12-31'),
  version(
    '2027',
    { n: since2027.n, unit: since2027.unit, source: `${newTrademarkLaw}，正式文本未核对`, isVerified: false },
    '2027-01-01',
  ),
];

const deemedWithdrawn = { zh: '视为撤回', en: 'deemed withdrawn' };
const priorityLost = { zh: '丧失优先权', en: 'priority lost' };
const final = { zh: '决定生效', en: 'the decision becomes final' };
const rightLost = { zh: '丧失权利', en: 'the right is lost' };

/** 期限规则. A change of law ends a version and begins the next; what was computed before stays as it was. */
export const deadlineRules = {
  'priority-patent': {
    zh: '发明、实用新型优先权',
    en: 'priority of inventions and utility models',
    trigger: 'priority',
    effect: priorityLost,
    versions: always({ n: 12, unit: 'month', source: `${patentLaw}第二十九条` }),
  },
  'priority-patent-restoration': {
    zh: '请求恢复优先权',
    en: 'restoration of priority',
    trigger: 'priority',
    effect: priorityLost,
    // filings from 2024-01-20 on, hence priorities of the fourteen months before
    versions: [
      version('2024', { n: 14, unit: 'month', source: `${implementing}第三十六条`, isVerified: false }, '2022-11-20'),
    ],
  },
  'priority-design': {
    zh: '外观设计优先权',
    en: 'priority of designs',
    trigger: 'priority',
    effect: priorityLost,
    versions: always({ n: 6, unit: 'month', source: `${patentLaw}第二十九条` }),
  },
  'priority-claim-correction': {
    zh: '增加或改正优先权要求（自优先权日）',
    en: 'adding or correcting a claim of priority, from the priority',
    trigger: 'priority',
    effect: priorityLost,
    versions: [
      version('2024', { n: 16, unit: 'month', source: `${implementing}第三十七条`, isVerified: false }, '2022-09-20'),
    ],
  },
  'priority-claim-correction-from-filing': {
    zh: '增加或改正优先权要求（自申请日）',
    en: 'adding or correcting a claim of priority, from the filing',
    trigger: 'filed',
    effect: priorityLost,
    versions: [
      version('2024', { n: 4, unit: 'month', source: `${implementing}第三十七条`, isVerified: false }, '2023-09-20'),
    ],
  },
  'filing-fee': {
    zh: '申请费（自申请日）',
    en: 'filing fee, from the filing',
    trigger: 'filed',
    effect: deemedWithdrawn,
    versions: always({ n: 2, unit: 'month', source: `${implementing}第一百一十二条` }),
  },
  'filing-fee-after-acceptance': {
    zh: '申请费（自收到受理通知书）',
    en: 'filing fee, from the receipt of acceptance',
    trigger: 'received',
    effect: deemedWithdrawn,
    versions: always({ n: 15, unit: 'day', source: `${implementing}第一百一十二条` }),
  },
  'examination-request': {
    zh: '请求实质审查并缴费',
    en: 'request for substantive examination with its fee',
    trigger: 'priority',
    effect: deemedWithdrawn,
    versions: always({
      n: 3,
      unit: 'year',
      source: `${patentLaw}第三十五条；${implementing}第十二条（有优先权的自优先权日）`,
    }),
  },
  'office-action-reply-first': {
    zh: '答复第一次审查意见',
    en: 'reply to the first office action',
    trigger: 'received',
    effect: deemedWithdrawn,
    versions: always({ n: 4, unit: 'month', source: guidelines, isVerified: false }),
  },
  'office-action-reply-later': {
    zh: '答复再次审查意见',
    en: 'reply to a later office action',
    trigger: 'received',
    effect: deemedWithdrawn,
    versions: always({ n: 2, unit: 'month', source: guidelines, isVerified: false }),
  },
  'formal-defect-reply': {
    zh: '答复补正通知',
    en: 'reply to a notice of formal defects',
    trigger: 'received',
    effect: deemedWithdrawn,
    versions: always({ n: 2, unit: 'month', source: guidelines, isVerified: false }),
  },
  registration: {
    zh: '办理登记手续并缴纳当年年费',
    en: 'registration with the annuity of the year',
    trigger: 'received',
    effect: { zh: '视为放弃取得专利权', en: 'deemed to have abandoned the patent' },
    versions: always({ n: 2, unit: 'month', source: `${implementing}第六十条、第一百一十四条` }),
  },
  're-examination-request': {
    zh: '请求复审',
    en: 'request for re-examination',
    trigger: 'received',
    effect: final,
    versions: always({ n: 3, unit: 'month', source: `${patentLaw}第四十一条` }),
  },
  'right-restoration': {
    zh: '请求恢复权利（其他正当理由）',
    en: 'restoration for another proper reason',
    trigger: 'received',
    effect: rightLost,
    versions: always({
      n: 2,
      unit: 'month',
      source: `${implementing}第六条（不适用于专利法第二十四、二十九、四十二、七十四条的期限）`,
    }),
  },
  'term-compensation-request': {
    zh: '请求专利权期限补偿',
    en: 'request for compensation of the term',
    trigger: 'granted',
    effect: { zh: '不予补偿', en: 'no compensation' },
    versions: [version('2024', { n: 3, unit: 'month', source: `${implementing}第七十七条` }, '2021-06-01')],
  },
  'pct-national-phase': {
    zh: '进入中国国家阶段',
    en: 'entry into the Chinese national phase',
    trigger: 'priority',
    effect: { zh: '在中国的效力终止', en: 'no effect in China' },
    versions: always({ n: 30, unit: 'month', source: `${implementing}第一百二十条` }),
  },
  'pct-national-phase-with-fee': {
    zh: '进入中国国家阶段（缴纳宽限费）',
    en: 'entry into the Chinese national phase with a surcharge',
    trigger: 'priority',
    effect: { zh: '在中国的效力终止', en: 'no effect in China' },
    versions: always({ n: 32, unit: 'month', source: `${implementing}第一百二十条` }),
  },
  'licence-recordal': {
    zh: '专利实施许可合同备案',
    en: 'recordal of a licence',
    trigger: 'effective',
    effect: { zh: '不得对抗善意第三人', en: 'no effect against third parties in good faith' },
    versions: always({ n: 3, unit: 'month', source: `${implementing}第十五条` }),
  },
  'inventor-reward': {
    zh: '发给职务发明人奖金',
    en: 'reward to the inventors of a service invention',
    trigger: 'granted',
    effect: { zh: '发明人可主张', en: 'inventors may claim it' },
    versions: always({ n: 3, unit: 'month', source: `${implementing}第九十三条` }),
  },
  'fee-refund': {
    zh: '请求退还多缴的费用',
    en: 'refund of fees overpaid',
    trigger: 'effective',
    effect: { zh: '不予退还', en: 'no refund' },
    versions: always({ n: 3, unit: 'year', source: `${implementing}第一百一十一条` }),
  },
  'trademark-renewal': {
    zh: '商标续展',
    en: 'renewal of a trademark',
    trigger: 'expires',
    effect: { zh: '进入六个月宽展期', en: 'six months of grace begin' },
    versions: trademark({ n: 0, unit: 'day', source: `${trademarkLaw}第四十条` }),
  },
  'trademark-renewal-grace': {
    zh: '商标宽展期',
    en: 'grace for the renewal of a trademark',
    trigger: 'expires',
    effect: { zh: '注册商标注销', en: 'the registration is cancelled' },
    versions: trademark({ n: 6, unit: 'month', source: `${trademarkLaw}第四十条` }),
  },
  'trademark-opposition': {
    zh: '商标异议',
    en: 'opposition to a trademark',
    trigger: 'published',
    effect: { zh: '核准注册', en: 'it is registered' },
    versions: trademark({ n: 3, unit: 'month', source: `${trademarkLaw}第三十三条` }, { n: 2, unit: 'month' }),
  },
  'trademark-refusal-review': {
    zh: '商标驳回复审',
    en: 'review of a refused trademark',
    trigger: 'received',
    effect: final,
    versions: trademark({ n: 15, unit: 'day', source: `${trademarkLaw}第三十四条` }),
  },
  'priority-trademark': {
    zh: '商标优先权',
    en: 'priority of trademarks',
    trigger: 'priority',
    effect: priorityLost,
    versions: trademark({ n: 6, unit: 'month', source: `${trademarkLaw}第二十五条` }),
  },
  'trademark-use-evidence': {
    zh: '连续三年不使用：留存使用证据',
    en: 'three years without use: keep evidence of use',
    trigger: 'registered',
    effect: { zh: '可被撤销', en: 'it may be cancelled' },
    versions: trademark({ n: 3, unit: 'year', source: `${trademarkLaw}第四十九条` }),
  },
  'trademark-invalidity': {
    zh: '以相对理由请求宣告商标无效',
    en: 'invalidity of a trademark on relative grounds',
    trigger: 'registered',
    effect: { zh: '不再受理', en: 'barred' },
    versions: trademark({ n: 5, unit: 'year', source: `${trademarkLaw}第四十五条` }),
  },
} as const satisfies Record<string, DeadlineRule>;

export type DeadlineRuleName = keyof typeof deadlineRules;
export const deadlineRuleNames = Object.keys(deadlineRules) as DeadlineRuleName[];

/** The version for a trigger on that day; undefined where no law of the table applies. */
export const versionOn = (rule: DeadlineRule, day: IsoDay): DeadlineRuleVersion | undefined =>
  rule.versions.find(
    ({ effectiveFrom, effectiveTo }) =>
      (effectiveFrom === null || effectiveFrom <= day) && (effectiveTo === null || day <= effectiveTo),
  );
