import { Injectable } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import { groupBy, type SubjectRef } from '@ipharbor/platform/kernel';
import { EventRow, JobRow, knownJobs, padded, Reader, type SubjectsPayload } from '@ipharbor/platform/persistence';
import type { FailedJob } from './failed-job';

/** Of each kind: dead for good, and to be tried again by itself. */
export const lookedAt = 2_000;

/** Failed jobs that an actor may see: engineers all of them, others those that work on a record they may see. */
@Injectable()
export class FailedJobs {
  constructor(
    private readonly reader: Reader,
    private readonly subjects: Subjects,
  ) {}

  /** The newest first; beyond `lookedAt` of them, older ones wait until these are dealt with. */
  async visibleTo(actor: Actor): Promise<FailedJob[]> {
    const failed = (await Promise.all([this.dead(), this.triedAgain()])).flat();
    return this.within(actor, failed);
  }

  async one(actor: Actor, id: string): Promise<FailedJob | null> {
    const row = await this.reader.from(JobRow, 'job').where('job.id = :id', { id }).getOne();
    if (!row) return null;
    return (await this.within(actor, [row]))[0] ?? null;
  }

  private dead(): Promise<JobRow[]> {
    return this.reader
      .from(JobRow, 'job')
      .where(`job.status = 'dead'`)
      .orderBy('job.announceAt', 'DESC')
      .limit(lookedAt)
      .getMany();
  }

  private triedAgain(): Promise<JobRow[]> {
    return this.reader
      .from(JobRow, 'job')
      .where(`job.status = 'ready' AND job.problem IS NOT NULL`)
      .orderBy('job.announceAt', 'ASC')
      .limit(lookedAt)
      .getMany();
  }

  private async within(actor: Actor, rows: readonly JobRow[]): Promise<FailedJob[]> {
    const failed = await this.withSubjects(rows);
    if (actor.permissions.has('operations:inspect')) return failed;
    const seen = await this.seenBy(
      actor,
      failed.flatMap(({ subjects }) => subjects),
    );
    return failed.filter(({ subjects }) => subjects.some((subject) => seen.has(keyOf(subject))));
  }

  private async withSubjects(rows: readonly JobRow[]): Promise<FailedJob[]> {
    const types = await this.typesOfEvents(rows.flatMap(({ eventId }) => (eventId ? [eventId] : [])));
    return rows.map((row) => {
      const own = knownJobs().get(row.name)?.subjectOf?.(row.payload);
      if (own) return { row, subjects: [own] };
      const type = row.eventId ? types.get(row.eventId) : undefined;
      const ids = type ? (row.payload as SubjectsPayload).subjectIds : [];
      return { row, subjects: ids.map((id) => ({ type: type!, id })) };
    });
  }

  private async typesOfEvents(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const events = await this.reader
      .from(EventRow, 'event')
      .select(['event.id AS id', 'event.subjectType AS type'])
      .where('event.id IN (:...ids)', { ids: padded([...new Set(ids)]) })
      .getRawMany<{ id: string; type: string }>();
    return new Map(events.map(({ id, type }) => [id, type]));
  }

  /** Each context says which of its records the actor may see: by their labels, one question for each type. */
  private async seenBy(actor: Actor, subjects: readonly SubjectRef[]): Promise<Set<string>> {
    const seen = new Set<string>();
    for (const [type, some] of groupBy(subjects, (subject) => subject.type)) {
      const ids = [...new Set(some.map(({ id }) => id))];
      for (const id of (await this.subjects.labels(actor, type, ids)).keys()) seen.add(keyOf({ type, id }));
    }
    return seen;
  }
}

const keyOf = ({ type, id }: SubjectRef): string => `${type} ${id}`;
