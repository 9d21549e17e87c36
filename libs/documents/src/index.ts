export * from './document/document.dto';
export * from './document/document.entity';
export * from './document/document.events';
export * from './document/documents';
export * from './documents.module';
export * from './files/file-store';
export * from './jobs/sweep-orphan-files.job';
