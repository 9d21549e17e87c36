import type { IsoDay } from '@ipharbor/platform/kernel';
import type { CampaignKind } from '../campaign/campaign.kinds';

/** One invention as it concerns one enterprise. An invention of several owners is one such fact for each. */
export interface InventionFact {
  readonly ipRightId: string;
  readonly enterpriseId: string;
  readonly filedOn: IsoDay | null;
  /** This enterprise was among the applicants when it was filed. */
  readonly isOriginalApplicant: boolean;
  /** Granted, alive, not found abnormal, and this enterprise is among the owners today. */
  readonly isInForce: boolean;
  /** The application has been neither refused nor withdrawn, nor has the right ended. */
  readonly isAlive: boolean;
  /** A receipt (受理通知书) or a register import says that it was filed. */
  readonly hasFilingEvidence: boolean;
  /** The later of grant and acquisition: from then on it counts for this enterprise. */
  readonly countsSince: IsoDay | null;
}

/** A visit that an officer accepted. Others earn nothing. */
export interface AcceptedVisit {
  readonly visitId: string;
  readonly targetId: string;
  readonly enterpriseId: string;
  readonly visitedOn: IsoDay;
  readonly visitorId: string;
  readonly agencyId: string | null;
}

/** What one campaign wants of one enterprise; `baseline` was frozen on `baselineOn`. */
export interface Goal {
  readonly targetId: string;
  readonly enterpriseId: string;
  readonly kind: CampaignKind;
  readonly baseline: number;
  readonly baselineOn: IsoDay;
}

/** Whether a goal that was reached is to the credit of the campaign, or why not. */
export const verdicts = ['credited', 'filed-before-visit', 'acquired', 'credited-elsewhere'] as const;
export type Verdict = (typeof verdicts)[number];

export const verdictNames: Readonly<Record<Verdict, string>> = {
  credited: '走访成效',
  'filed-before-visit': '走访前已申请',
  acquired: '受让取得',
  'credited-elsewhere': '计入其他走访',
};

/** Where a target stands by the data alone. Everything is derived; nothing of it is ever typed. */
export interface Standing {
  readonly inventionsInForce: number;
  /** Filing day of the first invention filed after a visit of this campaign, with evidence. */
  readonly filedOn: IsoDay | null;
  /** Since when the goal has been reached; null while it is not. */
  readonly reachedOn: IsoDay | null;
  readonly verdict: Verdict | null;
  readonly creditIpRightId: string | null;
  readonly creditVisitId: string | null;
  readonly creditVisitorId: string | null;
  readonly creditAgencyId: string | null;
}

interface Judged {
  readonly fact: InventionFact;
  readonly verdict: Verdict;
  readonly visit: AcceptedVisit | null;
}

/**
 * The credit rule. An invention belongs to the last accepted visit before its filing day, to any of its applicants;
 * hence to one target, one visitor and one agency at most. It is credited to a target only if that visit is the
 * target's; on the day of the visit itself is not after it.
 *
 * @param facts inventions of this enterprise
 * @param visitsTo accepted visits to any applicant of an invention, over all campaigns
 */
export function standingOf(
  goal: Goal,
  facts: readonly InventionFact[],
  visitsTo: (ipRightId: string) => readonly AcceptedVisit[],
): Standing {
  const judged = facts.map((fact) => judge(goal, fact, visitsTo(fact.ipRightId)));
  const counting = judged.filter(({ fact }) => fact.isInForce).sort(bySince);
  const reachedOn = dayReached(goal, counting);
  const credit = reachedOn === null ? null : creditOf(goal, counting);
  const filings = judged.filter(
    ({ fact, verdict }) => verdict === 'credited' && fact.isAlive && fact.hasFilingEvidence,
  );
  return {
    inventionsInForce: counting.length,
    filedOn: filings.map(({ fact }) => fact.filedOn as IsoDay).sort()[0] ?? null,
    reachedOn,
    verdict: reachedOn === null ? null : credit ? 'credited' : verdictOf(goal, counting),
    creditIpRightId: credit?.fact.ipRightId ?? null,
    creditVisitId: credit?.visit?.visitId ?? null,
    creditVisitorId: credit?.visit?.visitorId ?? null,
    creditAgencyId: credit?.visit?.agencyId ?? null,
  };
}

/** Needed in force: one to leave the zero list, twice the baseline to have doubled. */
export const neededFor = ({ kind, baseline }: Pick<Goal, 'kind' | 'baseline'>): number =>
  kind === 'zero-clearing' ? 1 : Math.max(2 * baseline, 1);

/** The visit an invention belongs to: the last one before its filing day, whoever of its applicants was visited. */
export function visitBehind(filedOn: IsoDay | null, visits: readonly AcceptedVisit[]): AcceptedVisit | null {
  const before = filedOn === null ? [] : visits.filter(({ visitedOn }) => visitedOn < filedOn);
  return before.reduce<AcceptedVisit | null>((last, visit) => (last && !isLater(visit, last) ? last : visit), null);
}

const isLater = (one: AcceptedVisit, other: AcceptedVisit): boolean =>
  one.visitedOn > other.visitedOn || (one.visitedOn === other.visitedOn && one.visitId < other.visitId);

function judge(goal: Goal, fact: InventionFact, visits: readonly AcceptedVisit[]): Judged {
  if (!fact.isOriginalApplicant) return { fact, verdict: 'acquired', visit: null };
  const visit = visitBehind(fact.filedOn, visits);
  if (visit === null) return { fact, verdict: 'filed-before-visit', visit };
  return { fact, verdict: visit.targetId === goal.targetId ? 'credited' : 'credited-elsewhere', visit };
}

const since = ({ fact }: Judged): string => fact.countsSince ?? '9999-12-31';
const bySince = (a: Judged, b: Judged): number =>
  since(a).localeCompare(since(b)) || a.fact.ipRightId.localeCompare(b.fact.ipRightId);

function dayReached(goal: Goal, counting: readonly Judged[]): IsoDay | null {
  const last = counting[neededFor(goal) - 1];
  return last ? (last.fact.countsSince ?? goal.baselineOn) : null;
}

/** Of the baseline, what is still in force helps to reach the goal; inventions bought or filed before a visit do not. */
function creditOf(goal: Goal, counting: readonly Judged[]): Judged | null {
  const isOfBaseline = (one: Judged) => goal.kind === 'doubling' && since(one) <= goal.baselineOn;
  const credited = counting.filter((one) => one.verdict === 'credited' && !isOfBaseline(one));
  const counted = counting.filter(isOfBaseline).length + credited.length;
  return counted >= neededFor(goal) ? (credited.sort(byFiling)[0] ?? null) : null;
}

const byFiling = (a: Judged, b: Judged): number =>
  (a.fact.filedOn ?? '').localeCompare(b.fact.filedOn ?? '') || a.fact.ipRightId.localeCompare(b.fact.ipRightId);

/** Why not: as the newest of the inventions that made up the number reads. */
function verdictOf(goal: Goal, counting: readonly Judged[]): Verdict {
  const decisive = counting.slice(0, neededFor(goal)).reverse();
  return decisive.find(({ verdict }) => verdict !== 'credited')?.verdict ?? 'filed-before-visit';
}
