import { Module, type OnModuleInit } from '@nestjs/common';
import { ClaimPorts } from '@ipharbor/access';
import { DocumentController } from './document/document.controller';
import { Documents } from './document/documents';
import './documents.permissions';
import { DocumentsSubjects } from './documents.subjects';
import { CustodyLog } from './evidence/custody-log';
import { Evidence } from './evidence/evidence';
import { EvidenceController } from './evidence/evidence.controller';
import { FileStore } from './files/file-store';
import { LocalFiles } from './files/local-files';
import { MalwareScan } from './files/malware-scan';
import { MakeOfficialDocument } from './jobs/make-official-document.job';
import { SweepOrphanFiles } from './jobs/sweep-orphan-files.job';
import { OfficialDocumentFiles } from './official-document/official-document-files';
import { OfficialDocumentController } from './official-document/official-document.controller';
import { OfficialDocuments } from './official-document/official-documents';
import { VerificationController } from './official-document/verification.controller';
import { PdfFonts } from './pdf/pdf-fonts';
import { PdfRenderer } from './pdf/pdf-renderer';
import { TemplateCheck } from './template/template-check';
import { TemplateController } from './template/template.controller';
import { TemplateQueries } from './template/template.queries';
import { TemplateVersions } from './template/template-versions';
import { Templates } from './template/templates';

/** 附件与文书: files of records, and official documents made from templates. */
@Module({
  controllers: [
    DocumentController,
    OfficialDocumentController,
    VerificationController,
    TemplateController,
    EvidenceController,
  ],
  providers: [
    ...[Documents, DocumentsSubjects, MalwareScan, SweepOrphanFiles],
    { provide: FileStore, useClass: LocalFiles },
    ...[Evidence, CustodyLog],
    ...[OfficialDocuments, OfficialDocumentFiles, MakeOfficialDocument],
    ...[Templates, TemplateCheck, TemplateQueries, TemplateVersions, PdfFonts, PdfRenderer],
  ],
  exports: [Documents, Evidence, FileStore, OfficialDocuments, OfficialDocumentFiles],
})
export class DocumentsModule implements OnModuleInit {
  constructor(
    private readonly documents: Documents,
    private readonly claims: ClaimPorts,
  ) {}

  onModuleInit(): void {
    this.claims.registerLicences({
      receive: async (upload) => {
        const stored = await this.documents.store(upload);
        return async (tx, source, subject) =>
          (await this.documents.keep(tx, source, stored, { subject, kind: 'licence', isConfidential: true })).id;
      },
    });
  }
}
