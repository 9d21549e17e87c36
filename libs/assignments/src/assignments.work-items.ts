import { clockRules, workItemKinds, type ClockRule } from '@ipharbor/follow-ups';

/** Promises around specialists, assignments and liaisons. */
export const promiseOf = {
  review: 'specialist.review',
  objection: 'specialist.objection',
  letter: 'specialist.letter',
  specialistAnswer: 'assignment.specialist-answer',
  enterpriseAnswer: 'assignment.enterprise-answer',
  unassigned: 'assignment.unassigned',
  contact: 'assignment.contact',
  siteVisit: 'assignment.site-visit',
  need: 'duty-log.need',
  liaisonChange: 'liaison.change',
  liaisonVerification: 'liaison.verification',
  liaisonUnreachable: 'liaison.unreachable',
} as const;

/** The public notice is a term without a promise: nobody owes anything by its end. */
export const publicNotice = 'specialist.public-notice';

workItemKinds({
  [promiseOf.review]: { zh: '评审特派员申请', en: 'review the application of a specialist' },
  [promiseOf.objection]: { zh: '处理公示异议', en: 'decide an objection to a public notice' },
  [promiseOf.letter]: { zh: '颁发特派员聘书', en: 'issue a letter of appointment' },
  [promiseOf.specialistAnswer]: { zh: '答复指派（特派员）', en: 'answer an offer, as the specialist' },
  [promiseOf.enterpriseAnswer]: { zh: '答复指派（企业）', en: 'answer an offer, as the enterprise' },
  [promiseOf.unassigned]: { zh: '为应配企业指派特派员', en: 'find a specialist for an enterprise' },
  [promiseOf.contact]: { zh: '每月联系企业', en: 'contact an enterprise once a month' },
  [promiseOf.siteVisit]: { zh: '每季上门服务', en: 'visit an enterprise once a quarter' },
  [promiseOf.need]: { zh: '服务中提出的需求', en: 'need raised during service' },
  [promiseOf.liaisonChange]: { zh: '更换联络员', en: 'name a new liaison' },
  [promiseOf.liaisonVerification]: { zh: '核验联络员信息', en: 'verify a liaison' },
  [promiseOf.liaisonUnreachable]: { zh: '核实联系不上的联络员', en: 'check a liaison who cannot be reached' },
});

/** No regulation read in the original sets these terms: they are the product's own, and a city may set others. */
const ownTerm = (
  n: number,
  unit: 'working-day' | 'day',
  roll: 'next' | 'none' = 'next',
): Pick<ClockRule, 'versions'> => ({
  versions: [
    {
      version: '1',
      effectiveFrom: '2013-01-01',
      effectiveTo: null,
      n,
      unit,
      roll,
      source: '默认时限，无上位规定，可由本地规则替换',
      isVerified: true,
    },
  ],
});

clockRules({
  [publicNotice]: {
    zh: '特派员拟聘公示',
    en: 'Public notice of a specialist',
    nature: 'promise',
    versions: [
      {
        version: '1',
        effectiveFrom: '2013-01-01',
        effectiveTo: null,
        n: 5,
        unit: 'working-day',
        roll: 'next',
        source: '各地特派员选聘公告多为 5 至 7 个工作日（待核实本地规定）',
        isVerified: false,
      },
    ],
  },
  [promiseOf.review]: {
    zh: '评审特派员申请',
    en: 'Review of an application',
    nature: 'internal',
    ...ownTerm(10, 'working-day'),
  },
  [promiseOf.objection]: {
    zh: '处理公示异议',
    en: 'Decision on an objection',
    nature: 'promise',
    ...ownTerm(5, 'working-day'),
  },
  [promiseOf.letter]: { zh: '颁发聘书', en: 'Letter of appointment', nature: 'internal', ...ownTerm(5, 'working-day') },
  [promiseOf.specialistAnswer]: {
    zh: '特派员答复指派',
    en: 'Answer of the specialist',
    nature: 'promise',
    ...ownTerm(3, 'working-day'),
  },
  [promiseOf.enterpriseAnswer]: {
    zh: '企业答复指派',
    en: 'Answer of the enterprise',
    nature: 'promise',
    ...ownTerm(5, 'working-day'),
  },
  [promiseOf.unassigned]: {
    zh: '应配企业指派',
    en: 'A specialist for an enterprise',
    nature: 'internal',
    ...ownTerm(5, 'working-day'),
  },
  [promiseOf.contact]: { zh: '每月联系', en: 'Monthly contact', nature: 'promise', ...ownTerm(30, 'day') },
  [promiseOf.siteVisit]: { zh: '每季上门', en: 'Quarterly visit', nature: 'promise', ...ownTerm(90, 'day') },
  [promiseOf.need]: { zh: '答复服务需求', en: 'Answer to a need', nature: 'promise', ...ownTerm(5, 'working-day') },
  [promiseOf.liaisonChange]: {
    zh: '更换联络员',
    en: 'Change of a liaison',
    nature: 'promise',
    ...ownTerm(5, 'working-day'),
  },
  [promiseOf.liaisonVerification]: {
    zh: '年度核验联络员',
    en: 'Yearly verification of a liaison',
    nature: 'internal',
    ...ownTerm(365, 'day'),
  },
  [promiseOf.liaisonUnreachable]: {
    zh: '核实失联联络员',
    en: 'A liaison who cannot be reached',
    nature: 'internal',
    ...ownTerm(3, 'working-day'),
  },
});
