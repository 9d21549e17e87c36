import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Code, Day, Flag, Id, Instant, Line, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import { IpRight } from '../ip-right/ip-right.entity';
import type { LegalFact } from '../standing/fold-status';
import type { EventSource, LegalEventKind } from './legal-event-kind';

/**
 * 法律状态事件: written once. A mistaken one is not edited: a row of its kind with `correctsId` withdraws it, and the right
 * stands as if neither had been recorded.
 */
@TableOf('legal_event', { index: [['ipRightId', 'onDay'], ['importId']] })
export class LegalEvent implements LegalFact {
  @Id() readonly id!: string;
  @Ref() readonly ipRightId!: string;
  @BelongsTo('legal_event', 'ipRightId', () => IpRight) readonly right?: never;
  @Word() readonly kind!: LegalEventKind;
  @Day() readonly onDay!: IsoDay;
  /** False when a register only says that it has happened by this day. */
  @Flag() readonly isDayExact!: boolean;
  @Word() readonly source!: EventSource;
  /** 文书编号: of the receipt, the notice, the gazette. */
  @Code({ nullable: true }) readonly documentNo!: string | null;
  /** What it follows from, in words; the reason of a correction. */
  @Line({ nullable: true }) readonly evidence!: string | null;
  /** The event that this one withdraws. */
  @Ref({ nullable: true }) readonly correctsId!: string | null;
  @Ref({ nullable: true }) readonly importId!: string | null;
  @Ref({ nullable: true }) voidedByImportId: string | null = null;
  @Ref({ nullable: true }) readonly recordedBy!: string | null;
  @Instant() readonly recordedAt!: Date;
}

/** The events that still hold: neither corrected, nor corrections, nor undone with their import. */
export function standingEvents(events: readonly LegalEvent[]): LegalEvent[] {
  const held = events.filter(({ voidedByImportId }) => voidedByImportId === null);
  const corrected = new Set(held.map(({ correctsId }) => correctsId));
  return held.filter(({ id, correctsId }) => correctsId === null && !corrected.has(id));
}
