import { Module } from '@nestjs/common';
import { ExportSources } from './export/export-sources';
import { ImportDependants } from './import/import-dependants';
import { ImportRegisters } from './import/import-registers';

@Module({
  providers: [ImportRegisters, ImportDependants, ExportSources],
  exports: [ImportRegisters, ImportDependants, ExportSources],
})
export class ImportsModule {}
