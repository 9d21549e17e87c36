import { ChoiceField, DayField, FlagField, IdField, InstantField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { eventSources, legalEventKinds, type EventSource, type LegalEventKind } from './legal-event-kind';
import type { LegalEvent } from './legal-event.entity';

/** A transfer has its own command, since it changes the owners. */
const recordable = legalEventKinds.filter((kind) => kind !== 'transferred');

export class RecordEventDto {
  @IdField({ optional: true })
  readonly id?: string;
  @ChoiceField(recordable)
  readonly kind!: LegalEventKind;
  @DayField({ description: 'the day on which it took effect; not in the future' })
  readonly onDay!: IsoDay;
  @ChoiceField(['receipt', 'manual'], { optional: true, description: 'receipt: an official paper' })
  readonly source: 'receipt' | 'manual' = 'manual';
  @TextField({ optional: true, max: 64, description: 'number of the paper or of the gazette' })
  readonly documentNo?: string;
  @TextField({ optional: true, max: 500, description: 'what it follows from; needed when recorded by hand' })
  readonly evidence?: string;
}

export class CorrectEventDto {
  @TextField({ max: 500, description: 'what was wrong with it' })
  readonly reason!: string;
}

export class LegalEventDto {
  @IdField() readonly id!: string;
  @ChoiceField(legalEventKinds) readonly kind!: LegalEventKind;
  @DayField() readonly onDay!: IsoDay;
  @FlagField({ description: 'false: happened by this day' }) readonly isDayExact!: boolean;
  @ChoiceField(eventSources) readonly source!: EventSource;
  @TextField({ nullable: true }) readonly documentNo!: string | null;
  @TextField({ nullable: true, max: 500 }) readonly evidence!: string | null;
  @TextField({ nullable: true, max: 500, description: 'why it was withdrawn as a mistake; null while it holds' })
  readonly correction!: string | null;
  @InstantField() readonly recordedAt!: string;

  /** By day; corrections are shown with the event they withdraw. */
  static listOf(events: readonly LegalEvent[]): LegalEventDto[] {
    const held = events.filter(({ voidedByImportId }) => voidedByImportId === null);
    const corrections = new Map(held.map(({ correctsId, evidence }) => [correctsId, evidence]));
    return held
      .filter(({ correctsId }) => correctsId === null)
      .sort((a, b) => a.onDay.localeCompare(b.onDay) || a.id.localeCompare(b.id))
      .map(({ id, kind, onDay, isDayExact, source, documentNo, evidence, recordedAt }) => ({
        ...{ id, kind, onDay, isDayExact, source, documentNo, evidence },
        correction: corrections.get(id) ?? null,
        recordedAt: recordedAt.toISOString(),
      }));
  }
}
