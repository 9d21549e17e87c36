import { clockRules, workItemKinds, type ClockRule } from '@ipharbor/follow-ups';

/** Promises that trusteeship makes. */
export const promiseOf = {
  answer: 'agreement.answer',
  renewal: 'agreement.renewal',
  handOver: 'agreement.hand-over',
} as const;

workItemKinds({
  [promiseOf.answer]: { zh: '答复托管协议要约', en: 'answer an offered agreement' },
  [promiseOf.renewal]: { zh: '托管协议续签', en: 'renew an agreement' },
  [promiseOf.handOver]: { zh: '托管移交', en: 'hand over what was entrusted' },
});

const ownTerm = (n: number, unit: 'working-day' | 'day'): Pick<ClockRule, 'versions'> => ({
  versions: [
    {
      version: '1',
      effectiveFrom: '2013-01-01',
      effectiveTo: null,
      n,
      unit,
      roll: 'next',
      source: '默认时限，无上位规定，可由本地规则替换',
      isVerified: true,
    },
  ],
});

clockRules({
  [promiseOf.handOver]: { zh: '托管移交', en: 'Hand-over', nature: 'promise', ...ownTerm(15, 'working-day') },
});

/** Renewal is asked for so many days before the end. */
export const renewalDays = 60;
/** An offer waits so many days unless it names a day itself. */
export const offerDays = 15;
