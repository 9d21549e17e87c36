import type { Day } from '@/api/types';

export interface CalendarDay {
  readonly date: Day;
  readonly working: boolean;
  readonly name: string | null;
  readonly notice: string | null;
  readonly provisional: boolean;
}

export interface Coverage {
  readonly version: number;
  readonly from: Day;
  readonly to: Day;
  readonly missingYear: number | null;
}

export interface NoticeDay {
  readonly date: Day;
  readonly working: boolean;
  readonly name: string | null;
}

export interface NoticeLine {
  readonly id: string | null;
  readonly scope: 'national' | 'local';
  readonly title: string;
  readonly publishedOn: Day;
  readonly source: string | null;
  readonly status: 'shipped' | 'proposed' | 'adopted' | 'discarded';
  readonly days: readonly NoticeDay[];
  readonly allowedActions: readonly string[];
}

export interface CalendarNotice extends NoticeLine {
  readonly id: string;
  readonly year: number;
  readonly isComplete: boolean;
  readonly missing: readonly string[];
  readonly changes: readonly NoticeDay[];
}

export const natures = ['statutory', 'promise', 'internal'] as const;
export type Nature = (typeof natures)[number];
export const termUnits = ['working-day', 'day', 'month', 'year'] as const;
export type TermUnit = (typeof termUnits)[number];
export const rolls = ['none', 'next', 'previous'] as const;
export type Roll = (typeof rolls)[number];

export interface RuleVersion {
  readonly id: string | null;
  readonly version: string;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  readonly n: number;
  readonly unit: TermUnit;
  readonly roll: Roll;
  readonly nature: Nature;
  readonly source: string;
  readonly isVerified: boolean;
  readonly isInForce: boolean;
}

export interface ClockRule {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly nature: Nature;
  readonly versions: readonly RuleVersion[];
  readonly running: number;
  readonly allowedActions: readonly string[];
}
