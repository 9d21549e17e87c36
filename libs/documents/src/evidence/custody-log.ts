import { People } from '@ipharbor/access';
import { Injectable } from '@nestjs/common';
import { eventLabel, EventRow, padded, Reader } from '@ipharbor/platform/persistence';
import type { Document } from '../document/document.entity';

/** One thing that happened to a piece of evidence, whole: with it the chain of hashes can be computed again. */
export type CustodyEvent = Omit<EventRow, 'at' | 'requestId' | 'sourceIp'> & {
  readonly at: string;
  readonly label: string;
  readonly by: string | null;
};

/** 保管记录: what happened to each piece of evidence since it arrived, from the event rows. */
@Injectable()
export class CustodyLog {
  constructor(
    private readonly reader: Reader,
    private readonly people: People,
  ) {}

  /** By the id of the document, oldest first. */
  async of(documents: readonly Document[]): Promise<Map<string, CustodyEvent[]>> {
    if (documents.length === 0) return new Map();
    const rows = await this.reader
      .from(EventRow, 'event')
      .where("event.subjectType = 'document' AND event.subjectId IN (:...ids)", {
        ids: padded(documents.map(({ id }) => id)),
      })
      .orderBy('event.seq')
      .getMany();
    const names = await this.people.named(rows.map(({ actorId }) => actorId));
    const found = new Map<string, CustodyEvent[]>();
    for (const { requestId: _, sourceIp: __, at, ...row } of rows) {
      const by = (row.actorId && names.get(row.actorId)) ?? null;
      const event = { ...row, at: at.toISOString(), label: eventLabel(row.action), by };
      found.set(row.subjectId, [...(found.get(row.subjectId) ?? []), event]);
    }
    return found;
  }
}
