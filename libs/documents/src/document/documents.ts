import { Injectable } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import type { Upload } from '@ipharbor/platform/http';
import { Clock, newId, type Principal, type SubjectRef } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import type { Readable } from 'node:stream';
import { documentProblem } from '../documents.problems';
import { safeFileName } from '../files/file-name';
import { FileStore } from '../files/file-store';
import { MalwareScan } from '../files/malware-scan';
import { mediaTypeOf } from '../files/media-type';
import { Document } from './document.entity';
import { confidentialDocumentRead, documentKept, evidenceRead } from './document.events';

export interface Keeping {
  readonly subject: SubjectRef;
  /** At most 32 letters; a word of the context that owns the record. */
  readonly kind: string;
  readonly isConfidential?: boolean;
  /** Made by the caller; a second one with the same id is refused. */
  readonly id?: string;
  /** Of evidence: its number within the record, and what it is to prove. */
  readonly serial?: number;
  readonly purpose?: string | null;
}

/** An upload whose content is in its place; `keep` gives it its row. */
export type Stored = Pick<Upload, 'fileName' | 'bytes' | 'sha256'> & {
  readonly mediaType: string;
  readonly sm3?: string | null;
  readonly scannedAt?: Date | null;
};

/** Files that belong to records, wherever those live. */
@Injectable()
export class Documents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly scan: MalwareScan,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks at the content and moves it in, before the unit of work. Throws `document-empty`, `media-type-refused`,
   * `malware-found`, `scan-unavailable`.
   */
  async store(upload: Upload): Promise<Stored> {
    if (upload.bytes === 0) throw documentProblem('document-empty');
    const mediaType = await mediaTypeOf(upload.path);
    if (mediaType === null) throw documentProblem('media-type-refused');
    const scannedAt = (await this.scan.check(upload.path)) ? this.clock.now() : null;
    await this.files.take(upload.path, upload.sha256);
    const { fileName, bytes, sha256 } = upload;
    return { fileName: safeFileName(fileName), bytes, sha256, mediaType, scannedAt };
  }

  /** The row of a stored file. That the actor may write to the subject is for the caller to know. */
  async keep(tx: Tx, actor: Principal, stored: Stored, keeping: Keeping): Promise<Document> {
    const { subject, kind, isConfidential = false, id = newId(), serial = null, purpose = null } = keeping;
    const document = await tx.insert(
      Object.assign(new Document(), {
        id,
        subjectType: subject.type,
        subjectId: subject.id,
        kind,
        fileName: stored.fileName,
        mediaType: stored.mediaType,
        bytes: stored.bytes,
        sha256: stored.sha256,
        sm3: stored.sm3 ?? null,
        scannedAt: stored.scannedAt ?? null,
        serial,
        purpose,
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

  /** The content; that of a confidential document, or of evidence, is not handed out before the reading is recorded. */
  async open(actor: Actor, id: string): Promise<{ document: Document; content: Readable }> {
    const document = await this.get(actor, id);
    const { kind, isConfidential, sha256 } = document;
    const reading = isConfidential ? confidentialDocumentRead : kind === evidenceKind ? evidenceRead : null;
    if (reading) await this.work.run((tx) => tx.publish(actor, reading, document, { kind }));
    return { document, content: await this.files.read(sha256) };
  }
}

const subjectOf = ({ subjectType, subjectId }: Document): SubjectRef => ({ type: subjectType, id: subjectId });

/** Files whose every reading belongs to their custody. */
export const evidenceKind = 'evidence';
