export * from './export/export-source';
export * from './export/export-sources';
export * from './import/import-dependants';
export * from './import/import-register';
export * from './import/import-registers';
export * from './imports.module';
export * from './spreadsheet';
