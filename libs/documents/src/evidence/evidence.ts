import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { People, Subjects, type Actor } from '@ipharbor/access';
import { AppConfig } from '@ipharbor/platform/config';
import type { Upload } from '@ipharbor/platform/http';
import { Clock, type Principal, type SubjectRef } from '@ipharbor/platform/kernel';
import { isUniqueViolation, persistenceProblem, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { ZipFile } from 'yazl';
import { Document } from '../document/document.entity';
import { evidenceExported, evidencePackMade } from '../document/document.events';
import { Documents, evidenceKind, type Stored } from '../document/documents';
import { documentProblem } from '../documents.problems';
import { FileStore } from '../files/file-store';
import { CustodyLog, type CustodyEvent } from './custody-log';
import { chained, pathIn, sha256, type Manifest } from './pack-manifest';

export interface Submission {
  /** 证明对象, at most 500 characters. */
  readonly purpose?: string | null;
  readonly isConfidential?: boolean;
  /** Made by the caller; a second one with the same id is refused. */
  readonly id?: string;
}

export interface Pack {
  readonly fileName: string;
  readonly content: Readable;
  /** Also in the history of the record: whoever has the pack can ask for it. */
  readonly manifestSha256: string;
}

/** Of one record. */
export const evidenceAtMost = 200;
const attempts = 5;
const verifier = 'verify-pack.mjs';

/**
 * 证据: files of a record that are hashed when they arrive, numbered within the record, never changed, and whose every reading
 * and export is recorded. Who may do any of it is decided by the policy of the record.
 */
@Injectable()
export class Evidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly documents: Documents,
    private readonly files: FileStore,
    private readonly subjects: Subjects,
    private readonly people: People,
    private readonly custodyLog: CustodyLog,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Looks at the content, hashes it and moves it in, before the unit of work; throws as `Documents.store` does. */
  async receive(upload: Upload): Promise<Stored> {
    const isSm3 = this.config.EVIDENCE_DIGEST === 'sm3';
    const sm3 = isSm3 ? await digest('sm3', upload.path) : null;
    return { ...(await this.documents.store(upload)), sm3 };
  }

  /**
   * The row of a received file, with the next number of its record. That the actor may write to the record is for the caller
   * to know. Throws `evidence-too-many`; of two that take a number at once one fails, and is done again by `accept`.
   */
  async acceptIn(
    tx: Tx,
    actor: Principal,
    subject: SubjectRef,
    stored: Stored,
    submission: Submission = {},
  ): Promise<Document> {
    const serial = (await this.lastSerial(subject)) + 1;
    if (serial > evidenceAtMost) throw documentProblem('evidence-too-many', { limit: evidenceAtMost });
    return this.documents.keep(tx, actor, stored, { ...submission, subject, kind: evidenceKind, serial });
  }

  /** From a person, for a record they may see. Absent and out of scope are alike: `not-found`. */
  async accept(actor: Actor, subject: SubjectRef, file: Upload, submission: Submission = {}): Promise<Document> {
    await this.admit(actor, subject);
    const stored = await this.receive(file);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.work.run((tx) => this.acceptIn(tx, actor, subject, stored, submission));
      } catch (error) {
        // another piece took the number; an id that was used before is refused for good
        if (attempt === attempts || submission.id !== undefined || !isUniqueViolation(error)) throw error;
      }
    }
  }

  /** In the order of their numbers. */
  async list(actor: Actor, subject: SubjectRef): Promise<Document[]> {
    await this.admit(actor, subject);
    return this.of(subject);
  }

  /** 保管记录 of every piece of a record, by the id of the document. */
  async custody(actor: Actor, subject: SubjectRef): Promise<Map<string, CustodyEvent[]>> {
    return this.custodyLog.of(await this.list(actor, subject));
  }

  /**
   * 证据包: a zip with the files, a manifest, the custody log and a program that verifies all of it offline. The export is
   * recorded for each piece before the first byte leaves. Throws `evidence-none`.
   */
  async pack(actor: Actor, subject: SubjectRef, title: string): Promise<Pack> {
    const documents = await this.list(actor, subject);
    if (documents.length === 0) throw documentProblem('evidence-none');
    await this.work.run((tx) => tx.publishMany(actor, evidenceExported, documents, () => ({ title })));
    const attachments = await this.attachments(documents);
    const manifest = await this.manifest(actor, subject, title, documents, attachments);
    const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    const manifestSha256 = sha256(text);
    const said = { title, files: documents.length, manifestSha256 };
    await this.work.run((tx) => tx.publish(actor, evidencePackMade, subject, said));
    const zip = new ZipFile();
    const mtime = this.clock.now();
    zip.addBuffer(text, 'manifest.json', { mtime });
    for (const document of documents) this.add(zip, pathIn(document), document.sha256);
    for (const [path, content] of attachments) zip.addBuffer(content, path, { mtime });
    zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
    zip.end();
    return { fileName: `${title}证据包.zip`, content: zip.outputStream as Readable, manifestSha256 };
  }

  private async of({ type, id }: SubjectRef): Promise<Document[]> {
    return this.reader
      .from(Document, 'document')
      .where({ subjectType: type, subjectId: id, kind: evidenceKind })
      .orderBy('document.serial')
      .getMany();
  }

  private async lastSerial(subject: SubjectRef): Promise<number> {
    return (await this.of(subject)).at(-1)?.serial ?? 0;
  }

  private async admit(actor: Actor, subject: SubjectRef): Promise<void> {
    if (!(await this.subjects.covers(actor, subject))) throw persistenceProblem('not-found');
  }

  private async manifest(
    actor: Actor,
    subject: SubjectRef,
    title: string,
    documents: readonly Document[],
    attachments: ReadonlyMap<string, Buffer>,
  ): Promise<Manifest> {
    const names = await this.people.named(documents.map(({ keptById }) => keptById));
    const chainStart = sha256(`${subject.type}\n${subject.id}`);
    const lines = documents.map((document, at) => ({
      n: at + 1,
      path: pathIn(document),
      fileName: document.fileName,
      mediaType: document.mediaType,
      bytes: document.bytes,
      sha256: document.sha256,
      sm3: document.sm3,
      purpose: document.purpose,
      receivedAt: document.keptAt.toISOString(),
      receivedFrom: (document.keptById && names.get(document.keptById)) ?? null,
    }));
    return {
      format: 'ip-harbor-evidence-pack/1',
      title,
      subject,
      exportedAt: this.clock.now().toISOString(),
      exportedBy: actor.displayName,
      chainStart,
      custodyPath,
      files: chained(chainStart, lines),
      attachments: [...attachments].map(([path, content]) => ({
        path,
        bytes: content.length,
        sha256: sha256(content),
      })),
    };
  }

  private async attachments(documents: readonly Document[]): Promise<Map<string, Buffer>> {
    const events = await this.custodyLog.of(documents);
    const files = documents.map((one) => ({ path: pathIn(one), events: events.get(one.id) ?? [] }));
    return new Map([
      [custodyPath, Buffer.from(`${JSON.stringify({ files }, null, 2)}\n`)],
      [verifier, await readFile(join(__dirname, verifier))],
      ['说明.txt', Buffer.from(`\ufeff${wordsForReaders}`)],
    ]);
  }

  /** Stored as it is, for most evidence is packed already; opened when its turn comes, and not before. */
  private add(zip: ZipFile, path: string, hash: string): void {
    zip.addReadStreamLazy(path, { compress: false, mtime: this.clock.now() }, (then) => {
      this.files.read(hash).then(
        (content) => void then(null, content),
        (error: Error) => void then(error, undefined as never),
      );
    });
  }
}

const custodyPath = '保管记录.json';
const wordsForReaders = `本证据包由知港导出。

manifest.json   证据清单：序号、名称、大小、SHA-256（配置了国密的另有 SM3）、收到时间、提交人、证明对象
证据/           证据文件，按收到的先后编号，内容未作任何改动
保管记录.json   每份证据收到、查看、导出的记录，每条记录带有前一条的哈希值
verify-pack.mjs 校验程序，不需要网络：安装 Node.js 18 以上版本后运行
                node verify-pack.mjs 证据包.zip
                （解压后运行：node verify-pack.mjs .）

校验程序会指出被改动、缺少、多出或调换顺序的文件。清单本身的哈希值记录在系统中。
`;

async function digest(algorithm: string, path: string): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
