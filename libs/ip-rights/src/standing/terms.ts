import { monthsAfter, type IsoDay } from '@ipharbor/platform/kernel';
import type { IpRightKind } from '../ip-right/ip-right-kind';

/** How long a right lasts, as one law said for filings (registrations) of certain days. */
export interface Term {
  readonly kinds: readonly IpRightKind[];
  /** The day it is counted from. */
  readonly from: 'filed' | 'registered';
  readonly years: number;
  /** The first and last such day to which this row applies; null for no bound. */
  readonly since: IsoDay | null;
  readonly until: IsoDay | null;
  /** Months after the end in which a renewal still saves the right. */
  readonly graceMonths: number;
  readonly source: string;
}

/**
 * Law as data. A right without a row has no end that could be computed: a copyright lasts 50 years from first publication
 * or from the author's death (《著作权法》 2020 第二十三条), neither of which is registered; geographical indications have no term.
 * Inventions filed before 1993 had 15 years, utility models and designs 5 and 3; all of them are over under either law.
 */
export const terms: readonly Term[] = [
  {
    kinds: ['invention'],
    from: 'filed',
    years: 20,
    since: null,
    until: null,
    graceMonths: 0,
    source: '《专利法》（2020 年修正，2021-06-01 施行）第四十二条，1993-01-01 以来未变',
  },
  {
    kinds: ['utility-model'],
    from: 'filed',
    years: 10,
    since: null,
    until: null,
    graceMonths: 0,
    source: '《专利法》（2020 年修正，2021-06-01 施行）第四十二条，1993-01-01 以来未变',
  },
  {
    kinds: ['design'],
    from: 'filed',
    years: 10,
    since: null,
    until: '2021-05-31',
    graceMonths: 0,
    source: '《专利法》（2008 年修正）第四十二条，适用于 2021-05-31 以前的申请',
  },
  {
    kinds: ['design'],
    from: 'filed',
    years: 15,
    since: '2021-06-01',
    until: null,
    graceMonths: 0,
    source: '《专利法》（2020 年修正，2021-06-01 施行）第四十二条',
  },
  {
    kinds: ['trademark'],
    from: 'registered',
    years: 10,
    since: null,
    until: null,
    graceMonths: 6,
    source: '《商标法》（2019 年修正）第三十九条、第四十条',
  },
];

interface TermDays {
  readonly filedOn: IsoDay | null;
  readonly grantedOn: IsoDay | null;
  readonly renewedOn: readonly IsoDay[];
}

/** The end of a term: `endsOn` is the first day without the right, `goneOn` that on which renewal is too late as well. */
export interface TermEnd {
  readonly endsOn: IsoDay;
  readonly goneOn: IsoDay;
}

/** Null when the law sets no term or the day it is counted from is unknown. */
export function termEnd(kind: IpRightKind, { filedOn, grantedOn, renewedOn }: TermDays): TermEnd | null {
  const term = terms.find((one) => {
    const start = one.from === 'filed' ? filedOn : grantedOn;
    if (start === null || !one.kinds.includes(kind)) return false;
    return (one.since === null || start >= one.since) && (one.until === null || start <= one.until);
  });
  if (!term) return null;
  const start = (term.from === 'filed' ? filedOn : grantedOn) as IsoDay;
  const periods = Math.max(1, ...renewedOn.map((day) => periodsWith(term, start, day)));
  const endsOn = monthsAfter(start, periods * term.years * 12);
  return { endsOn, goneOn: monthsAfter(endsOn, term.graceMonths) };
}

/**
 * How many periods a right has had once it was renewed on a day. A renewal belongs to the end of a period that it stands
 * nearest to, so that renewals missing from the records do not shorten the right.
 */
function periodsWith({ years }: Term, start: IsoDay, renewedOn: IsoDay): number {
  const elapsed = Number(renewedOn.slice(0, 4)) - Number(start.slice(0, 4));
  return Math.max(1, Math.round(elapsed / years)) + 1;
}
