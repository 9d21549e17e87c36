import type { IsoDay } from '@ipharbor/platform/kernel';

export const annuityKinds = ['invention', 'utility-model', 'design'] as const;
export type AnnuityKind = (typeof annuityKinds)[number];

/** Full annuity of the patent years `from` to `to`, both included, in fen. */
export interface AnnuityBand {
  readonly from: number;
  readonly to: number;
  readonly fen: number;
}

/** One schedule of fees, for annuities that fall due from `effectiveFrom` to `effectiveTo`, both included. */
export interface AnnuitySchedule {
  readonly version: string;
  readonly kind: AnnuityKind;
  readonly effectiveFrom: IsoDay | null;
  readonly effectiveTo: IsoDay | null;
  readonly bands: readonly AnnuityBand[];
  readonly source: string;
  /** The original text was read; otherwise 待核实. */
  readonly isVerified: boolean;
}

const yuan = (from: number, to: number, amount: number): AnnuityBand => ({ from, to, fen: amount * 100 });
const source = '国家知识产权局专利收费标准（国内部分），年费';
const smallPatents = [yuan(1, 3, 600), yuan(4, 5, 900), yuan(6, 8, 1200), yuan(9, 10, 2000)];

/** 年费标准. Fees are data: a new schedule is a new row, and the old one gets its last day. */
export const annuitySchedules: readonly AnnuitySchedule[] = [
  {
    version: '2001',
    kind: 'invention',
    effectiveFrom: null,
    effectiveTo: null,
    bands: [
      yuan(1, 3, 900),
      yuan(4, 6, 1200),
      yuan(7, 9, 2000),
      yuan(10, 12, 4000),
      yuan(13, 15, 6000),
      yuan(16, 20, 8000),
    ],
    source,
    isVerified: false,
  },
  {
    version: '2001',
    kind: 'utility-model',
    effectiveFrom: null,
    effectiveTo: null,
    bands: smallPatents,
    source,
    isVerified: false,
  },
  {
    version: '2001',
    kind: 'design',
    effectiveFrom: null,
    effectiveTo: null,
    bands: [...smallPatents, yuan(11, 15, 3000)],
    source,
    isVerified: false,
  },
];

/** The schedule that was in force on a day. */
export function scheduleOn(kind: AnnuityKind, day: IsoDay): AnnuitySchedule | undefined {
  return annuitySchedules.find(
    (one) =>
      one.kind === kind &&
      (one.effectiveFrom === null || one.effectiveFrom <= day) &&
      (one.effectiveTo === null || day <= one.effectiveTo),
  );
}
