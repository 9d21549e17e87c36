import { Injectable } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import type { Upload } from '@ipharbor/platform/http';
import { Clock, newId, type Principal, type SubjectRef } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import type { ReadStream } from 'node:fs';
import { documentProblem } from '../documents.problems';
import { FileStore } from '../files/file-store';
import { mediaTypeOf } from '../files/media-type';
import { Document } from './document.entity';
import { confidentialDocumentRead, documentKept } from './document.events';

export interface Keeping {
  readonly subject: SubjectRef;
  /** At most 32 letters; a word of the context that owns the record. */
  readonly kind: string;
  readonly isConfidential?: boolean;
  /** Made by the caller; a second one with the same id is refused. */
  readonly id?: string;
}

/** An upload whose content is in its place; `keep` gives it its row. */
export type Stored = Pick<Upload, 'fileName' | 'bytes' | 'sha256'> & { readonly mediaType: string };

/** Files that belong to records, wherever those live. */
@Injectable()
export class Documents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  /** Looks at the content and moves it in, before the unit of work. Throws `document-empty`, `media-type-refused`. */
  async store(upload: Upload): Promise<Stored> {
    if (upload.bytes === 0) throw documentProblem('document-empty');
    const mediaType = await mediaTypeOf(upload.path);
    if (mediaType === null) throw documentProblem('media-type-refused');
    await this.files.take(upload.path, upload.sha256);
    return { fileName: upload.fileName, bytes: upload.bytes, sha256: upload.sha256, mediaType };
  }

  /** The row of a stored file. That the actor may write to the subject is for the caller to know. */
  async keep(tx: Tx, actor: Principal, stored: Stored, keeping: Keeping): Promise<Document> {
    const { subject, kind, isConfidential = false, id = newId() } = keeping;
    const document = await tx.insert(
      Object.assign(new Document(), {
        id,
        subjectType: subject.type,
        subjectId: subject.id,
        kind,
        fileName: lastPart(stored.fileName),
        mediaType: stored.mediaType,
        bytes: stored.bytes,
        sha256: stored.sha256,
        isConfidential,
        keptById: actor.accountId,
        keptAt: this.clock.now(),
      }),
    );
    await tx.publish(actor, documentKept, document, { kind, fileName: document.fileName, sha256: document.sha256 });
    return document;
  }

  /** From a person: for a record they may see. Absent and out of scope are alike: `not-found`. */
  async add(actor: Actor, upload: Upload, keeping: Keeping): Promise<Document> {
    if (!(await this.subjects.covers(actor, keeping.subject))) throw persistenceProblem('not-found');
    const stored = await this.store(upload);
    return this.work.run((tx) => this.keep(tx, actor, stored, keeping));
  }

  async of(actor: Actor, subject: SubjectRef): Promise<Document[]> {
    if (!(await this.subjects.covers(actor, subject))) throw persistenceProblem('not-found');
    return this.reader
      .from(Document, 'document')
      .where({ subjectType: subject.type, subjectId: subject.id })
      .orderBy('document.keptAt')
      .getMany();
  }

  async get(actor: Actor, id: string): Promise<Document> {
    const document = await this.reader.from(Document, 'document').where({ id }).getOne();
    if (!document || !(await this.subjects.covers(actor, subjectOf(document)))) throw persistenceProblem('not-found');
    return document;
  }

  /** The content; that of a confidential document is not handed out before the reading is recorded. */
  async open(actor: Actor, id: string): Promise<{ document: Document; content: ReadStream }> {
    const document = await this.get(actor, id);
    if (document.isConfidential)
      await this.work.run((tx) => tx.publish(actor, confidentialDocumentRead, document, { kind: document.kind }));
    return { document, content: this.files.read(document.sha256) };
  }
}

const subjectOf = ({ subjectType, subjectId }: Document): SubjectRef => ({ type: subjectType, id: subjectId });

/** The name without the folders that some browsers send, and without control characters. */
const lastPart = (name: string): string =>
  (name.split(/[/\\]/).pop() ?? '').replace(/\p{Cc}/gu, '').slice(0, 255) || '未命名';
