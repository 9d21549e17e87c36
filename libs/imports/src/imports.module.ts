import { Module } from '@nestjs/common';
import { DocumentsModule } from '@ipharbor/documents';
import { ExportSources } from './export/export-sources';
import { ImportDependants } from './import/import-dependants';
import { ImportRegisters } from './import/import-registers';
import { ImportFiles } from './import/run/import-files';
import { ImportPages } from './import/run/import-pages';
import { ImportRunController } from './import/run/import-run.controller';
import { ImportRunPolicy } from './import/run/import-run.policy';
import { ImportPresenter } from './import/run/import-run.presenter';
import { ImportRunQueries } from './import/run/import-run.queries';
import { ImportRuns } from './import/run/import-runs';
import { ImportActor } from './import/running/import-actor';
import { ImportPace } from './import/running/import-pace';
import { ImportRunner } from './import/running/import-runner';
import { Dependants } from './import/undo/dependants';
import { ImportUndo } from './import/undo/import-undo';
import './imports.permissions';
import { RunImport } from './jobs/run-import.job';
import { UndoImport } from './jobs/undo-import.job';
import { MadeFiles } from './made-files';

/** Spreadsheets in and out. Other contexts register what may be imported and exported, at boot. */
@Module({
  imports: [DocumentsModule],
  controllers: [ImportRunController],
  providers: [
    Dependants,
    ExportSources,
    ImportActor,
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
    ImportUndo,
    MadeFiles,
    RunImport,
    UndoImport,
  ],
  exports: [ImportRegisters, ImportDependants, ExportSources],
})
export class ImportsModule {}
