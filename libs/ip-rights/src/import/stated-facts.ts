import { readPatentPublicationNumber } from '@ipharbor/identifiers';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { isPatent, type IpRightKind } from '../ip-right/ip-right-kind';
import { foldStatus, type LegalFact } from '../standing/fold-status';
import { phaseOf, type Standing } from '../standing/standing';
import { endingEvents, impliesGrant, isEnding, isStated, type StatedStatus } from './status-words';

/** What a row of a register states of a right. */
export interface Stated {
  readonly kind: IpRightKind;
  readonly publicationNo: string | null;
  readonly filedOn?: IsoDay;
  readonly publishedOn?: IsoDay;
  readonly grantedOn?: IsoDay;
  readonly status?: StatedStatus;
}

/** Facts to add so that the record says what the file says, or why it cannot. */
export type Reconciled =
  { readonly facts: LegalFact[]; readonly note: 'older-than-record' | null } | { readonly contradiction: StatedStatus };

/**
 * Compares a row with the events on record. Days are facts of their own. A status without a day is only a fact that holds
 * by today, and only when the record says otherwise, so that importing a file again adds nothing. A file that is behind the
 * record changes nothing; one that calls alive what was invalidated, cancelled or has expired contradicts it.
 */
export function reconcile(stated: Stated, known: readonly LegalFact[], today: IsoDay): Reconciled {
  const facts = milestones(stated, known, today);
  const { status } = stated;
  const before = foldStatus(stated.kind, [...known, ...facts], today);
  if (status === undefined || isStated(before.status, status)) return { facts, note: null };
  if (!isEnding(status) && status !== 'in-force') return { facts, note: 'older-than-record' };
  const step = stepTowards(status, before);
  if (step === null) return { contradiction: status };
  const all = [...facts, entry(step, today)];
  const after = foldStatus(stated.kind, [...known, ...all], today);
  return isStated(after.status, status) ? { facts: all, note: null } : { contradiction: status };
}

function milestones(stated: Stated, known: readonly LegalFact[], today: IsoDay): LegalFact[] {
  const { kind, publicationNo, filedOn, publishedOn, grantedOn, status } = stated;
  const granting = isPatent(kind) ? ('granted' as const) : ('registered' as const);
  const publication = publicationNo ? readPatentPublicationNumber(publicationNo).details : null;
  const isGranted = (status !== undefined && impliesGrant(status)) || publication?.granted === true;
  // a file that is behind the record has no steps to add
  const isPending = phaseOf(foldStatus(kind, known, today).status) === 'pending';
  const isPublished = (isPending && status === 'published') || publication?.granted === false;
  const facts: LegalFact[] = [dated('filed', filedOn) ?? entry('filed', today)];
  if (publishedOn || isPublished) facts.push(dated('published', publishedOn) ?? entry('published', today));
  if (isPending && status === 'grant-notified') facts.push(entry('grant-notified', today));
  if (grantedOn || isGranted) facts.push(dated(granting, grantedOn) ?? entry(granting, today));
  return facts.filter((fact) => !isKnown(fact, known));
}

/** A day is known when it is on record; an entry without one when anything of its kind is. */
function isKnown(fact: LegalFact, known: readonly LegalFact[]): boolean {
  const same = known.filter(({ kind }) => kind === fact.kind);
  if (!fact.isDayExact) return same.length > 0;
  return same.some(({ onDay, isDayExact, source }) => isDayExact && onDay === fact.onDay && source !== 'manual');
}

function stepTowards(status: StatedStatus, before: Standing): LegalFact['kind'] | null {
  if (status !== 'in-force') return endingEvents[status] ?? null;
  return phaseOf(before.status) === 'ended' && (before.status === 'lapsed' || before.status === 'abandoned')
    ? 'restored'
    : null;
}

const dated = (kind: LegalFact['kind'], onDay?: IsoDay): LegalFact | null =>
  onDay ? { kind, onDay, isDayExact: true, source: 'register-import' } : null;
const entry = (kind: LegalFact['kind'], today: IsoDay): LegalFact => ({
  kind,
  onDay: today,
  isDayExact: false,
  source: 'register-import',
});
