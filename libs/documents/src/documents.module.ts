import { Module, type OnModuleInit } from '@nestjs/common';
import { ClaimPorts } from '@ipharbor/access';
import { DocumentController } from './document/document.controller';
import { Documents } from './document/documents';
import './documents.permissions';
import { FileStore } from './files/file-store';
import { SweepOrphanFiles } from './jobs/sweep-orphan-files.job';

@Module({
  controllers: [DocumentController],
  providers: [Documents, FileStore, SweepOrphanFiles],
  exports: [Documents, FileStore],
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
