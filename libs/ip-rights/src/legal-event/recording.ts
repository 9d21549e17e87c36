import { newId, type IsoDay } from '@ipharbor/platform/kernel';
import type { IpRight } from '../ip-right/ip-right.entity';
import { kindNames } from '../ip-right/ip-right-kind';
import { ipRightProblem } from '../ip-rights.problems';
import { canHappenTo, legalEventNames, type EventSource, type LegalEventKind } from './legal-event-kind';
import { LegalEvent } from './legal-event.entity';

/** An event as it is told; what is left out is unknown. */
export interface Told {
  readonly id?: string;
  readonly kind: LegalEventKind;
  readonly onDay: IsoDay;
  readonly isDayExact?: boolean;
  readonly source: EventSource;
  readonly documentNo?: string | null;
  readonly evidence?: string | null;
  readonly correctsId?: string | null;
}

interface Recording {
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  readonly importId?: string | null;
}

export const legalEvent = (ipRightId: string, told: Told, recording: Recording): LegalEvent =>
  Object.assign(new LegalEvent(), {
    id: newId(),
    documentNo: null,
    evidence: null,
    correctsId: null,
    importId: null,
    isDayExact: true,
    ipRightId,
    ...told,
    ...recording,
  });

/**
 * Refuses what cannot have happened. The order of events is not judged: they arrive late and out of order.
 * @throws event-not-of-this-kind, day-in-future, day-before-filing, event-evidence-required (422)
 */
export function refuseImpossible(right: Pick<IpRight, 'kind' | 'filedOn'>, told: Told, today: IsoDay): void {
  const { kind, onDay, source, documentNo, evidence } = told;
  if (!canHappenTo(right.kind, kind))
    throw ipRightProblem('event-not-of-this-kind', {
      field: 'kind',
      event: legalEventNames[kind],
      kind: kindNames[right.kind],
    });
  if (onDay > today) throw ipRightProblem('day-in-future', { field: 'onDay', day: onDay });
  if (kind !== 'filed' && right.filedOn !== null && onDay < right.filedOn)
    throw ipRightProblem('day-before-filing', { field: 'onDay', day: onDay, filedOn: right.filedOn });
  if (kind !== 'filed' && source === 'manual' && !evidence && !documentNo)
    throw ipRightProblem('event-evidence-required', { field: 'evidence' });
}
