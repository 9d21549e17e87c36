import { Injectable } from '@nestjs/common';
import { People, Subjects, type Actor } from '@ipharbor/access';
import { groupBy, type SubjectRef } from '@ipharbor/platform/kernel';
import { eventLabel, EventRow, persistenceProblem, Reader, type Page } from '@ipharbor/platform/persistence';
import type { AuditEventDto, AuditPageDto, TimelineEventDto, TimelinePageDto } from './timeline.dto';

const auditSorts = { at: ['event.at'] };

/** Reads the event rows: the history of a record for those who may see it, and the audit for its administrator. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly reader: Reader,
    private readonly subjects: Subjects,
    private readonly people: People,
  ) {}

  /**
   * What happened to a record and to those that hang on it, newest first. Each event is shown only if the caller may see
   * the record it happened to, so a page may hold fewer than asked and there is no total.
   */
  async of(actor: Actor, subject: SubjectRef, { before, pageSize }: TimelinePageDto): Promise<Page<TimelineEventDto>> {
    if (!(await this.subjects.covers(actor, subject))) throw persistenceProblem('not-found');
    const [own, about] = await Promise.all([
      this.recent('event.subjectType = :type AND event.subjectId = :id', subject, before, pageSize),
      this.recent('event.aboutId = :id', subject, before, pageSize),
    ]);
    const newest = [...own, ...about]
      .sort((a, b) => b.at.getTime() - a.at.getTime() || b.seq - a.seq)
      .slice(0, pageSize);
    const covered = await this.coveredOnly(actor, subject, newest);
    return { items: await this.present(actor, covered), total: null, totalIs: 'none', page: 1, pageSize };
  }

  /** Every event, without its payload: the audit administrator sees no business data. */
  async audit(asked: AuditPageDto): Promise<Page<AuditEventDto>> {
    const { actorId, action, subjectType, subjectId, from, to } = asked;
    const query = this.reader.from(EventRow, 'event');
    for (const [column, value] of Object.entries({ actorId, action, subjectType, subjectId }))
      if (value !== undefined) query.andWhere(`event.${column} = :${column}`, { [column]: value });
    if (from) query.andWhere('event.at >= :from', { from: new Date(`${from}T00:00:00+08:00`) });
    if (to) query.andWhere('event.at < :to', { to: new Date(Date.parse(`${to}T00:00:00+08:00`) + 86_400_000) });
    const page = await this.reader.pageOfRows(query, asked, auditSorts, '-at');
    const names = await this.people.named(page.items.map((event) => event.actorId));
    return { ...page, items: page.items.map((event) => auditEvent(event, names)) };
  }

  private recent(
    where: string,
    { type, id }: SubjectRef,
    before: string | undefined,
    limit: number,
  ): Promise<EventRow[]> {
    const query = this.reader.from(EventRow, 'event').where(where, { type, id });
    if (before) query.andWhere('event.at < :before', { before: new Date(before) });
    return query.orderBy('event.at', 'DESC').addOrderBy('event.seq', 'DESC').limit(limit).getMany();
  }

  private async coveredOnly(actor: Actor, whole: SubjectRef, events: readonly EventRow[]): Promise<EventRow[]> {
    const refs = new Map(events.map(({ subjectType, subjectId }) => [subjectId, { type: subjectType, id: subjectId }]));
    const verdicts = await Promise.all(
      [...refs.values()].map(
        async (ref) => [ref.id, ref.id === whole.id || (await this.subjects.covers(actor, ref))] as const,
      ),
    );
    const covered = new Map(verdicts);
    return events.filter(({ subjectId }) => covered.get(subjectId));
  }

  private async present(actor: Actor, events: readonly EventRow[]): Promise<TimelineEventDto[]> {
    const names = await this.people.named(events.map(({ actorId }) => actorId));
    const labels = await Promise.all(
      [...groupBy(events, ({ subjectType }) => subjectType)].map(([type, some]) =>
        this.subjects.labels(actor, type, [...new Set(some.map(({ subjectId }) => subjectId))]),
      ),
    );
    const labelOf = new Map(labels.flatMap((map) => [...map]));
    return events.map(({ id, action, subjectType, subjectId, actorId, at, payload }) => ({
      id,
      action,
      label: eventLabel(action),
      subjectType,
      subjectId,
      subjectLabel: labelOf.get(subjectId) ?? null,
      actorName: nameOf(actorId, names),
      at: at.toISOString(),
      changes: (payload?.changes as TimelineEventDto['changes']) ?? null,
      note: noteOf(payload),
    }));
  }
}

const nameOf = (actorId: string | null, names: ReadonlyMap<string, string>): string =>
  actorId === null ? '系统' : (names.get(actorId) ?? '（未知）');

/** The sentence that a person left with the action, under whichever of these names. */
function noteOf(payload: Record<string, unknown> | null): string | null {
  const said = payload?.reason ?? payload?.note ?? payload?.outcome ?? payload?.title ?? payload?.words;
  return typeof said === 'string' ? said : null;
}

function auditEvent(event: EventRow, names: ReadonlyMap<string, string>): AuditEventDto {
  const { id, action, subjectType, subjectId, seq, actorId, at, sourceIp, requestId, hash } = event;
  const actorName = nameOf(actorId, names);
  return {
    id,
    action,
    label: eventLabel(action),
    subjectType,
    subjectId,
    seq,
    actorId,
    actorName,
    at: at.toISOString(),
    sourceIp,
    requestId,
    hash,
  };
}
