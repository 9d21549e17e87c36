import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { DomainError, system } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { Document } from '../document/document.entity';
import { Documents } from '../document/documents';
import { DocxPackage } from '../docx/docx-package';
import { merged } from '../docx/docx-merge';
import { readDocx } from '../docx/docx-reader';
import { FileStore } from '../files/file-store';
import { docxMediaType } from '../files/media-type';
import { PdfRenderer } from '../pdf/pdf-renderer';
import { TemplateVersion } from '../template/template-version.entity';
import { TemplateVersions } from '../template/template-versions';
import { OfficialDocument } from './official-document.entity';
import { grouped } from './verify-code';

export type Format = 'docx' | 'pdf';
const mediaTypes = { docx: docxMediaType, pdf: 'application/pdf' } as const;

/** The files of official documents: made once from version and values, kept with their hashes from then on. */
@Injectable()
export class OfficialDocumentFiles {
  private readonly address: string;
  private readonly underway = new Map<string, Promise<Document>>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly documents: Documents,
    private readonly files: FileStore,
    private readonly versions: TemplateVersions,
    private readonly renderer: PdfRenderer,
    config: AppConfig,
  ) {
    this.address = config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`;
  }

  /** The file, made now unless the job was quicker. Readers who come at once wait for the same one. */
  async open(official: OfficialDocument, format: Format): Promise<{ document: Document; content: Readable }> {
    const key = `${official.id} ${format}`;
    const making = this.underway.get(key) ?? this.made(official.id, format).finally(() => this.underway.delete(key));
    this.underway.set(key, making);
    const document = await making;
    return { document, content: await this.files.read(document.sha256) };
  }

  /**
   * Makes both files unless they are there. Throws `document-characters-unprintable`: then the .docx is there all the same, and
   * the PDF follows once a font is.
   */
  async make(id: string): Promise<void> {
    await this.made(id, 'pdf');
  }

  private async made(id: string, format: Format): Promise<Document> {
    const official = await this.find(id);
    const keptId = official[`${format}Id`];
    if (keptId !== null) return this.document(keptId);
    const content = format === 'docx' ? await this.filled(official) : await this.laidOut(official);
    await this.keep(official, format, content);
    return this.document((await this.find(id))[`${format}Id`]!);
  }

  private async filled(official: OfficialDocument): Promise<Buffer> {
    const { values, number, issuer, issuedOn, verifyCode, templateVersionId } = official;
    const version = await this.reader.from(TemplateVersion, 'version').where({ id: templateVersionId }).getOne();
    if (!version) throw persistenceProblem('not-found');
    const given = { number, issuer, issuedOn: inChinese(issuedOn), verifyCode: grouped(verifyCode) };
    const address = `${this.address}/verify/${verifyCode}`;
    return merged(await this.versions.docx(version), version.declaration, { ...values, ...given }, address);
  }

  /** The PDF of the very .docx that is kept. */
  private async laidOut({ id, title, number, issuedAt }: OfficialDocument): Promise<Buffer> {
    const { sha256 } = await this.made(id, 'docx');
    const docx = await DocxPackage.open(await buffer(await this.files.read(sha256)));
    return this.renderer.render(readDocx(docx), { title: `${title} ${number}`, issuedAt });
  }

  /** Whoever comes second keeps nothing: the first file is the one that was issued. */
  private async keep({ id, title, number }: OfficialDocument, format: Format, content: Buffer): Promise<void> {
    const fileName = `${title}（${number}）.${format}`;
    const sha256 = await this.files.put(content);
    const stored = { fileName, bytes: content.length, sha256, mediaType: mediaTypes[format] };
    try {
      await this.work.run(async (tx) => {
        const official = (await tx.find(OfficialDocument, id))!;
        if (official[`${format}Id`] !== null) return;
        const subject = { type: 'official_document', id };
        const document = await this.documents.keep(tx, system, stored, { subject, kind: `official-${format}` });
        official[`${format}Id`] = document.id;
        await tx.update(official);
      });
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'stale')) throw error; // another process was quicker
    }
  }

  private async document(id: string): Promise<Document> {
    const document = await this.reader.from(Document, 'document').where({ id }).getOne();
    if (!document) throw persistenceProblem('not-found');
    return document;
  }

  private async find(id: string): Promise<OfficialDocument> {
    const official = await this.reader.from(OfficialDocument, 'official').where({ id }).getOne();
    if (!official) throw persistenceProblem('not-found');
    return official;
  }
}

const inChinese = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
