import { Module } from '@nestjs/common';
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
export class DocumentsModule {}
