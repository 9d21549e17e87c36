import { newKey } from '@/api/idempotency';
import type { Day } from '@/api/types';
import type { NeedKind, RightCounts, UnpublishedInvention, Visit, VisitMode } from '../visit/types';

/** A need as it is being written down; its id makes that sending it twice finds one need. */
export interface NeedDraft {
  readonly id: string;
  kind: NeedKind;
  text: string;
  /** Empty: the section that runs the campaign. */
  ownerAccountId: string;
  dueOn: Day;
}

export type CountsDraft = Record<keyof RightCounts, number | undefined>;

/** Everything beside the required fields; asked where there is time for it. */
export interface MoreDraft {
  rdStaff?: number;
  /** 万元 */
  rdSpend?: number;
  inventions: CountsDraft;
  utilityModels: CountsDraft;
  designs: CountsDraft;
  trademarks?: number;
  copyrights?: number;
  geographicalIndications?: number;
  disputes: string;
  nextVisitOn: Day;
  hasPhotoConsent: boolean;
}

export const tickable = [
  'hasManagementStandard',
  'hasTradeSecretRules',
  'wantsPledge',
  'wantsTraining',
  'wantsTrusteeship',
] as const;
export type Tick = (typeof tickable)[number];

/** What the form of a visit record holds while it is being written. */
export interface RecordDraft {
  visitedOn: Day;
  mode: VisitMode;
  place: string;
  interviewees: { name: string; position: string; phone: string }[];
  hasIpUnit: boolean | null;
  ipStaffFullTime: number | undefined;
  ipStaffPartTime: number | undefined;
  ticks: Tick[];
  summary: string;
  advice: string;
  needs: NeedDraft[];
  secrets: {
    name: string;
    stage: string;
    disclosureRisk: UnpublishedInvention['disclosureRisk'];
    plannedLaunchOn: Day;
  }[];
  more: MoreDraft;
  internalNote: string;
}

const noCounts = (): CountsDraft => ({ filed: undefined, granted: undefined, inForce: undefined });

export const blankRecord = (): RecordDraft => ({
  visitedOn: '',
  mode: 'on-site',
  place: '',
  interviewees: [{ name: '', position: '', phone: '' }],
  hasIpUnit: null,
  ipStaffFullTime: undefined,
  ipStaffPartTime: undefined,
  ticks: [],
  summary: '',
  advice: '',
  needs: [],
  secrets: [],
  more: {
    inventions: noCounts(),
    utilityModels: noCounts(),
    designs: noCounts(),
    disputes: '',
    nextVisitOn: '',
    hasPhotoConsent: false,
  },
  internalNote: '',
});

/** A new record knows the appointment; one that was returned or disputed starts from what was written. */
export function recordOf(visit: Visit, today: Day): RecordDraft {
  const draft = blankRecord();
  Object.assign(draft, {
    visitedOn: visit.visitedOn ?? (visit.plannedOn < today ? visit.plannedOn : today),
    mode: visit.mode,
    place: visit.place ?? '',
    internalNote: visit.internalNote ?? '',
  });
  const { record } = visit;
  if (record === null) return draft;
  const { hasIpUnit, ipStaffFullTime, ipStaffPartTime, summary, advice } = record;
  return {
    ...draft,
    ...{ hasIpUnit, ipStaffFullTime, ipStaffPartTime, summary, advice },
    interviewees: record.interviewees.map(({ name, position = '', phone = '' }) => ({ name, position, phone })),
    ticks: tickable.filter((tick) => record[tick]),
    more: {
      ...draft.more,
      rdStaff: record.rdStaff,
      rdSpend: record.rdSpendFen === undefined ? undefined : record.rdSpendFen / 1_000_000,
      inventions: { ...draft.more.inventions, ...record.inventions },
      utilityModels: { ...draft.more.utilityModels, ...record.utilityModels },
      designs: { ...draft.more.designs, ...record.designs },
      trademarks: record.trademarks,
      copyrights: record.copyrights,
      geographicalIndications: record.geographicalIndications,
      disputes: record.disputes ?? '',
      nextVisitOn: record.nextVisitOn ?? '',
      hasPhotoConsent: record.hasPhotoConsent ?? false,
    },
  };
}

/** Two weeks from today, as the section answers unless somebody says otherwise. */
export const newNeed = (kind: NeedKind, text: string, dueOn: Day): NeedDraft => ({
  id: newKey(),
  kind,
  text,
  ownerAccountId: '',
  dueOn,
});

/** The required fields that are still empty. */
export function missingOf(
  draft: RecordDraft,
): ('visitedOn' | 'interviewee' | 'ipUnit' | 'ipStaff' | 'summary' | 'advice' | 'need' | 'secret')[] {
  const empty = {
    visitedOn: draft.visitedOn === '',
    interviewee: !draft.interviewees.some(({ name }) => name.trim()),
    ipUnit: draft.hasIpUnit === null,
    ipStaff: draft.ipStaffFullTime === undefined || draft.ipStaffPartTime === undefined,
    summary: draft.summary.trim() === '',
    advice: draft.advice.trim() === '',
    need: draft.needs.some(({ text }) => text.trim() === ''),
    secret: draft.secrets.some(({ name, stage }) => name.trim() === '' || stage.trim() === ''),
  };
  return (Object.keys(empty) as (keyof typeof empty)[]).filter((field) => empty[field]);
}
