import type { IsoDay } from '@ipharbor/platform/kernel';
import type { IpRightKind } from '../ip-right/ip-right-kind';
import type { EventSource, LegalEventKind } from '../legal-event/legal-event-kind';
import { isInForce, phaseOf, type IpRightStatus, type Standing } from './standing';
import { termEnd } from './terms';

/** What of a legal event the status depends on. */
export interface LegalFact {
  readonly kind: LegalEventKind;
  /** The day it happened; when `isDayExact` is false, the day by which it had happened. */
  readonly onDay: IsoDay;
  readonly isDayExact: boolean;
  readonly source: EventSource;
}

/** The order of what happens on one day, which is also that of a life without accidents. */
const ranks: readonly LegalEventKind[] = [
  'filed',
  'published',
  'grant-notified',
  'rejected',
  'withdrawn',
  'deemed-withdrawn',
  'granted',
  'registered',
  'fee-overdue',
  'fee-lapse',
  'expired',
  'renewed',
  'restored',
  'abandoned',
  'partly-invalidated',
  'cancelled',
  'invalidated',
  'transferred',
  'found-abnormal',
  'abnormal-withdrawn',
];
const rankOf = new Map(ranks.map((kind, rank) => [kind, rank]));

/** Steps that a register entry without a day proves to lie behind: they come before everything that has a day. */
const milestones: ReadonlySet<LegalEventKind> = new Set([
  'filed',
  'published',
  'grant-notified',
  'granted',
  'registered',
]);

const pending: readonly IpRightStatus[] = ['recorded', 'filed', 'published', 'grant-notified'];
const inForce: readonly IpRightStatus[] = ['granted', 'registered'];
const refused: readonly IpRightStatus[] = ['rejected', 'withdrawn', 'deemed-withdrawn', 'abandoned'];
const alive = [...pending, ...inForce];

/** What an event makes of a status. From any other status it makes nothing: the records are as they are. */
const steps: Readonly<Partial<Record<LegalEventKind, readonly [from: readonly IpRightStatus[], to: IpRightStatus]>>> = {
  filed: [['recorded'], 'filed'],
  published: [['recorded', 'filed'], 'published'],
  'grant-notified': [pending, 'grant-notified'],
  rejected: [pending, 'rejected'],
  withdrawn: [pending, 'withdrawn'],
  'deemed-withdrawn': [pending, 'deemed-withdrawn'],
  granted: [[...pending, ...refused], 'granted'],
  registered: [[...pending, ...refused], 'registered'],
  'fee-lapse': [inForce, 'lapsed'],
  expired: [inForce, 'expired'],
  renewed: [['expired'], 'registered'],
  abandoned: [alive, 'abandoned'],
  cancelled: [[...alive, ...refused, 'lapsed', 'expired'], 'cancelled'],
  invalidated: [[...alive, ...refused, 'lapsed', 'expired', 'cancelled'], 'invalidated'],
};
/** What a restoration gives back: whatever it was before. */
const restorable: readonly IpRightStatus[] = [
  'lapsed',
  'rejected',
  'deemed-withdrawn',
  'withdrawn',
  'abandoned',
  'expired',
];

/**
 * The standing of a right at the end of `today`: a pure function of the set of its events. In which order they were
 * recorded, and whether one was recorded twice, makes no difference.
 */
export function foldStatus(kind: IpRightKind, events: readonly LegalFact[], today: IsoDay): Standing {
  const past = events.filter(({ onDay }) => onDay <= today).sort(byTime);
  const life = live(past);
  const days = {
    filedOn: dayOf(past, 'filed'),
    publishedOn: dayOf(past, 'published'),
    grantedOn: dayOf(past, 'granted') ?? dayOf(past, 'registered'),
  };
  const renewedOn = past.filter((event) => event.kind === 'renewed').map(({ onDay }) => onDay);
  const term = termEnd(kind, { ...days, renewedOn });
  const isExpired = term !== null && isInForce(life.status) && term.goneOn <= today;
  const status = isExpired ? 'expired' : life.status;
  return {
    ...days,
    status,
    isFilingProven: past.some((event) => event.kind === 'filed' && event.source !== 'manual'),
    endsOn: term?.endsOn ?? null,
    expiresOn: term && isInForce(status) ? term.goneOn : null,
    endedOn: isExpired ? term.endsOn : phaseOf(status) === 'ended' ? life.endedOn : null,
    isAbnormal: lastOf(past, ['found-abnormal', 'abnormal-withdrawn'])?.kind === 'found-abnormal',
  };
}

function live(past: readonly LegalFact[]): { status: IpRightStatus; endedOn: IsoDay | null } {
  let status: IpRightStatus = 'recorded';
  let before: IpRightStatus = status;
  let endedOn: IsoDay | null = null;
  for (const event of past) {
    const next: IpRightStatus = event.kind === 'restored' ? restored(status, before) : stepped(status, event.kind);
    if (next === status) continue;
    if (phaseOf(status) !== 'ended') before = status;
    endedOn = event.isDayExact ? event.onDay : null;
    status = next;
  }
  return { status, endedOn };
}

function stepped(status: IpRightStatus, kind: LegalEventKind): IpRightStatus {
  const step = steps[kind];
  return step?.[0].includes(status) ? step[1] : status;
}

const restored = (status: IpRightStatus, before: IpRightStatus): IpRightStatus =>
  restorable.includes(status) ? before : status;

/** What is proven beats what is said, then the earliest; null when no day is known exactly. */
function dayOf(past: readonly LegalFact[], kind: LegalEventKind): IsoDay | null {
  const exact = past.filter((event) => event.kind === kind && event.isDayExact);
  return (exact.find(({ source }) => source !== 'manual') ?? exact[0])?.onDay ?? null;
}

const lastOf = (past: readonly LegalFact[], kinds: readonly LegalEventKind[]): LegalFact | undefined =>
  past.findLast(({ kind }) => kinds.includes(kind));

function byTime(a: LegalFact, b: LegalFact): number {
  const [dayA, dayB] = [sortDay(a), sortDay(b)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return (rankOf.get(a.kind) ?? 0) - (rankOf.get(b.kind) ?? 0) || Number(b.isDayExact) - Number(a.isDayExact);
}

const sortDay = ({ kind, onDay, isDayExact }: LegalFact): string => (isDayExact || !milestones.has(kind) ? onDay : '');
