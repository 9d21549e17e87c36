import { Module } from '@nestjs/common';
import { DocumentsModule } from '@ipharbor/documents';
import { ExportRunController } from './export/export-run.controller';
import { ExportRunPolicy } from './export/export-run.policy';
import { ExportRuns } from './export/export-runs';
import { ExportSources } from './export/export-sources';
import { ExportWriter } from './export/export-writer';
import { ImportDependants } from './import/import-dependants';
import { ImportRegisters } from './import/import-registers';
import { ImportFiles } from './import/run/import-files';
import { ImportPages } from './import/run/import-pages';
import { ImportRunController } from './import/run/import-run.controller';
import { ImportRunPolicy } from './import/run/import-run.policy';
import { ImportPresenter } from './import/run/import-run.presenter';
import { ImportRunQueries } from './import/run/import-run.queries';
import { ImportRuns } from './import/run/import-runs';
import { ImportSubject } from './import/run/import-subject';
import { ImportPace } from './import/running/import-pace';
import { ImportRunner } from './import/running/import-runner';
import { Dependants } from './import/undo/dependants';
import { ImportUndo } from './import/undo/import-undo';
import './imports.permissions';
import { RunExport } from './jobs/run-export.job';
import { RunImport } from './jobs/run-import.job';
import { SweepMadeFiles } from './jobs/sweep-made-files.job';
import { UndoImport } from './jobs/undo-import.job';
import { MadeFiles } from './made-files';
import { Requesters } from './requesters';

/** Spreadsheets in and out. Other contexts register what may be imported and exported, at boot. */
@Module({
  imports: [DocumentsModule],
  controllers: [ImportRunController, ExportRunController],
  providers: [
    Dependants,
    ExportRunPolicy,
    ExportRuns,
    ExportSources,
    ExportWriter,
    ImportDependants,
    ImportFiles,
    ImportPace,
    ImportPages,
    ImportPresenter,
    ImportRegisters,
    ImportRunner,
    ImportRunPolicy,
    ImportRunQueries,
    ImportRuns,
    ImportSubject,
    ImportUndo,
    MadeFiles,
    Requesters,
    RunExport,
    RunImport,
    SweepMadeFiles,
    UndoImport,
  ],
  exports: [ImportRegisters, ImportDependants, ExportSources],
})
export class ImportsModule {}
