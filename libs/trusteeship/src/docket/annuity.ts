import { deadline, type DeadlineStep, type WorkingCalendar } from '@ipharbor/calendar';
import { monthsAfter, type IsoDay } from '@ipharbor/platform/kernel';
import { trusteeshipProblem } from '../trusteeship.problems';
import { scheduleOn, type AnnuityKind } from './annuity-fees';

/** 费减: per cent off what is owed; 85 for a single applicant, 70 for several. */
export const feeReductions = [0, 70, 85] as const;
export type FeeReduction = (typeof feeReductions)[number];

/** Per cent of the full annuity, by month of the six months of grace. */
const surchargePercent = [0, 5, 10, 15, 20, 25] as const;
/** A reduction lasts ten annuities, from that of the year in which the patent is granted. */
const reducedYears = 10;

export const annuityBands = ['with-registration', 'on-time', '0%', '5%', '10%', '15%', '20%', '25%', 'lost'] as const;
export type AnnuityBandName = (typeof annuityBands)[number];

export interface AnnuityQuestion {
  readonly filedOn: IsoDay;
  readonly kind: AnnuityKind;
  /** The patent year, counted from the day of filing. */
  readonly year: number;
  readonly paidOn: IsoDay;
  readonly reduction: FeeReduction;
  /** Where it is known, a reduction ends with the tenth annuity from the year of the grant. */
  readonly grantedOn?: IsoDay;
  /** Paid before, too little; in fen. */
  readonly alreadyPaidFen?: number;
}

/** What it costs to pay one annuity on one day. */
export interface AnnuityAnswer {
  /** The anniversary of filing, not rolled; surcharge months run from it. Null in the first year. */
  readonly due: IsoDay | null;
  /** The last day to pay without being late. */
  readonly rolledDue: IsoDay | null;
  /** After the reduction. */
  readonly baseFen: number;
  /** Of the full annuity; null once the right is lost. */
  readonly surchargeFen: number | null;
  /** Base and surcharge less what was paid before; null once the right is lost. */
  readonly owedFen: number | null;
  readonly band: AnnuityBandName;
  /** The last day on which paying still saves the right. */
  readonly lostAfter: IsoDay | null;
  /** A day was computed beyond the announced calendar. */
  readonly provisional: boolean;
  readonly steps: readonly DeadlineStep[];
  readonly source: string;
  readonly isVerified: boolean;
}

const rule = '《专利法实施细则》（2023 年修订，2024-01-20 施行）第一百一十五条';

/**
 * 年费 and its surcharge. Due by the end of the previous patent year, that is on the anniversary of filing; six months of
 * grace follow, in which each month beyond the first adds 5 % of the full annuity (专利法实施细则 第一百一十五条). Months of
 * grace run from the day itself and each ends on a working day; a reduction lowers the annuity, not the surcharge.
 * @throws annuity-year-outside-term, paid-before-filing (422), year-without-data (422) before the calendar begins
 */
export function annuity(calendar: WorkingCalendar, question: AnnuityQuestion): AnnuityAnswer {
  const { filedOn, kind, year, paidOn, alreadyPaidFen = 0 } = question;
  if (paidOn < filedOn) throw trusteeshipProblem('paid-before-filing', { filedOn, paidOn });
  const due = monthsAfter(filedOn, 12 * (year - 1));
  const { full, longest, ...origin } = feeOf(kind, year, due);
  if (full === null) throw trusteeshipProblem('annuity-year-outside-term', { year, longest });
  const baseFen = (full * (100 - reductionOf(question))) / 100;
  if (year === 1) return { ...firstYear(baseFen, alreadyPaidFen), ...origin };
  const month = (n: number) => deadline(calendar, { from: due, n, unit: 'month', roll: 'next' });
  const [rolled, lost] = [deadline(calendar, { from: due, n: 0, unit: 'day', roll: 'next' }), month(6)];
  const percent = surchargePercent.find((_, at) => paidOn <= month(at + 1).date);
  const surchargeFen = percent === undefined ? null : (full * percent) / 100;
  const ends = surchargePercent.map((rate, at) => ({ rate, ...month(at + 1) }));
  return {
    due,
    rolledDue: rolled.date,
    baseFen,
    surchargeFen: paidOn <= rolled.date ? 0 : surchargeFen,
    owedFen: surchargeFen === null ? null : Math.max(0, baseFen + surchargeFen - alreadyPaidFen),
    band: paidOn <= rolled.date ? 'on-time' : percent === undefined ? 'lost' : `${percent}%`,
    lostAfter: lost.date,
    provisional: rolled.provisional || ends.some(({ provisional }) => provisional),
    steps: [
      { code: 'term-added', message: `第 ${year} 年度年费应在上一年度期满前缴纳，为申请日的对应日 ${due}` },
      ...rolled.steps.filter(({ code }) => code === 'rolled'),
      ...ends.map(({ rate, date }) => ({ code: 'term-added' as const, message: `滞纳金 ${rate}%：至 ${date}` })),
    ],
    ...origin,
  };
}

/** Paid with the registration, within the time that the notice of grant sets. */
const firstYear = (baseFen: number, alreadyPaidFen: number) => ({
  due: null,
  rolledDue: null,
  baseFen,
  surchargeFen: 0,
  owedFen: Math.max(0, baseFen - alreadyPaidFen),
  band: 'with-registration' as const,
  lostAfter: null,
  provisional: false,
  steps: [{ code: 'term-added' as const, message: '授权当年的年费在办理登记手续时缴纳' }],
});

function feeOf(kind: AnnuityKind, year: number, due: IsoDay) {
  const schedule = scheduleOn(kind, due)!;
  const band = schedule.bands.find(({ from, to }) => from <= year && year <= to);
  return {
    full: band?.fen ?? null,
    longest: Math.max(...schedule.bands.map(({ to }) => to)),
    source: `${rule}；${schedule.source}`,
    isVerified: schedule.isVerified,
  };
}

function reductionOf({ reduction, grantedOn, filedOn, year }: AnnuityQuestion): number {
  if (grantedOn === undefined) return reduction;
  let granted = 1;
  while (monthsAfter(filedOn, 12 * granted) <= grantedOn) granted += 1;
  return year < granted + reducedYears ? reduction : 0;
}
