import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { DomainError, system } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { Document } from '../document/document.entity';
import { Documents, type Stored } from '../document/documents';
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
  private readonly underway = new Map<string, Promise<void>>();

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

  /** The file, made now unless the job was quicker. */
  async open(official: OfficialDocument, format: Format): Promise<{ document: Document; content: Readable }> {
    const id = official[`${format}Id`] ?? (await this.madeNow(official.id))[`${format}Id`];
    const document = await this.reader.from(Document, 'document').where({ id: id! }).getOne();
    if (!document) throw persistenceProblem('not-found');
    return { document, content: await this.files.read(document.sha256) };
  }

  /** Makes both files unless they are there. Throws `document-characters-unprintable`. */
  async make(id: string): Promise<void> {
    const official = await this.find(id);
    if (official.pdfId !== null) return;
    const version = await this.reader
      .from(TemplateVersion, 'version')
      .where({ id: official.templateVersionId })
      .getOne();
    const { issuedAt, title, number } = official;
    const docx = await this.filled(official, version!);
    const pdf = await this.renderer.render(readDocx(await DocxPackage.open(docx)), {
      title: `${title} ${number}`,
      issuedAt,
    });
    const stored = { docx: await this.stored(official, 'docx', docx), pdf: await this.stored(official, 'pdf', pdf) };
    try {
      await this.name(id, stored);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'stale')) throw error; // another process was quicker
    }
  }

  private filled(official: OfficialDocument, version: TemplateVersion): Promise<Buffer> {
    const { values, number, issuer, issuedOn, verifyCode } = official;
    const given = { number, issuer, issuedOn: inChinese(issuedOn), verifyCode: grouped(verifyCode) };
    const address = `${this.address}/verify/${verifyCode}`;
    return this.versions
      .docx(version)
      .then((docx) => merged(docx, version.declaration, { ...values, ...given }, address));
  }

  private async stored({ title, number }: OfficialDocument, format: Format, content: Buffer): Promise<Stored> {
    const sha256 = await this.files.put(content);
    return {
      fileName: `${title}（${number}）.${format}`,
      bytes: content.length,
      sha256,
      mediaType: mediaTypes[format],
    };
  }

  private name(id: string, stored: Record<Format, Stored>): Promise<void> {
    return this.work.run(async (tx) => {
      const official = (await tx.find(OfficialDocument, id))!;
      if (official.pdfId !== null) return;
      const subject = { type: 'official_document', id };
      official.docxId = (await this.documents.keep(tx, system, stored.docx, { subject, kind: 'official-docx' })).id;
      official.pdfId = (await this.documents.keep(tx, system, stored.pdf, { subject, kind: 'official-pdf' })).id;
      await tx.update(official);
    });
  }

  /** Readers who come at once wait for the same one. */
  private async madeNow(id: string): Promise<OfficialDocument> {
    const making = this.underway.get(id) ?? this.make(id).finally(() => this.underway.delete(id));
    this.underway.set(id, making);
    await making;
    return this.find(id);
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
