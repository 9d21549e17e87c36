import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { OfficialDocument } from './official-document/official-document.entity';

/** An official document is seen by whoever sees the record that it belongs to. */
@Injectable()
export class DocumentsSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    this.subjects.register({
      type: 'official_document',
      covers: async (actor, id) => (await this.seen(actor, [id])).length === 1,
      labels: async (actor, ids) =>
        new Map((await this.seen(actor, ids)).map(({ id, number, title }) => [id, `${title} ${number}`])),
    });
  }

  private async seen(actor: Actor, ids: readonly string[]): Promise<OfficialDocument[]> {
    if (ids.length === 0) return [];
    const documents = await this.reader
      .from(OfficialDocument, 'official')
      .where('official.id IN (:...ids)', { ids: padded(ids) })
      .getMany();
    const covered = await Promise.all(
      documents.map(({ subjectType, subjectId }) => this.subjects.covers(actor, { type: subjectType, id: subjectId })),
    );
    return documents.filter((_, at) => covered[at]);
  }
}
