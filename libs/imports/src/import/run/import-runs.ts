import { Injectable } from '@nestjs/common';
import { accessProblem, type Actor } from '@ipharbor/access';
import { Documents } from '@ipharbor/documents';
import type { Upload } from '@ipharbor/platform/http';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { UnitOfWork, type EventType, type Tx } from '@ipharbor/platform/persistence';
import { importProblem } from '../../imports.problems';
import { runImport } from '../../jobs/run-import.job';
import { undoImport } from '../../jobs/undo-import.job';
import { fileKind } from '../../spreadsheet';
import type { ImportRegister } from '../import-register';
import { ImportRegisters } from '../import-registers';
import { Dependants } from '../undo/dependants';
import { sheetColumns } from '../running/used-header';
import { ImportRun, type HeaderMapping, type ImportMode } from './import-run.entity';
import { importApplied, importMapped, importRequested, importUndoAsked } from './import-run.events';
import { ImportRunPolicy } from './import-run.policy';

export interface ImportRequest {
  readonly id?: string;
  readonly register: string;
  readonly mode: ImportMode;
  readonly jurisdictionRegion?: string;
  readonly mapping?: HeaderMapping;
}

/** What people ask of imports; the work itself is done by jobs. */
@Injectable()
export class ImportRuns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registers: ImportRegisters,
    private readonly documents: Documents,
    private readonly dependants: Dependants,
    private readonly policy: ImportRunPolicy,
    private readonly clock: Clock,
  ) {}

  /** Keeps the file and queues the run. Throws what `fileKind` throws when it is no table at all. */
  async request(actor: Actor, upload: Upload, asked: ImportRequest): Promise<ImportRun> {
    const register = this.permitted(actor, asked.register);
    if (asked.mapping) refuseUseless(register, asked.mapping);
    await fileKind(upload.path);
    const stored = await this.documents.store(upload);
    const [id, documentId] = [asked.id ?? newId(), newId()];
    return this.work.run(async (tx) => {
      const subject = { type: 'import_run', id };
      const document = await this.documents.keep(tx, actor, stored, {
        id: documentId,
        subject,
        kind: 'import-source',
        isConfidential: true,
      });
      const run = Object.assign(new ImportRun(), {
        id,
        register: register.name,
        mode: asked.mode,
        accountId: actor.accountId,
        actingAs: actor.actingAs,
        documentId,
        fileName: document.fileName,
        sha256: stored.sha256,
        jurisdictionRegion: asked.jurisdictionRegion ?? null,
        mapping: asked.mapping ?? null,
        createdAt: this.clock.now(),
      });
      await tx.insert(run);
      await tx.publish(actor, importRequested, run, { register: run.register, mode: run.mode, file: run.fileName });
      await tx.enqueue(runImport, { importId: id });
      return run;
    });
  }

  /** Confirms or corrects which column is which, and checks again. */
  map(actor: Actor, id: string, mapping: HeaderMapping): Promise<ImportRun> {
    return this.again(actor, id, importMapped, (run) => {
      refuseUseless(this.permitted(actor, run.register), mapping);
      if (!run.actions.includes('map')) throw importProblem('import-applied-already');
      run.map(mapping);
    });
  }

  /** Writes what a check has shown. */
  apply(actor: Actor, id: string): Promise<ImportRun> {
    return this.again(actor, id, importApplied, (run) => {
      this.permitted(actor, run.register);
      if (run.mode === 'apply') throw importProblem('import-applied-already');
      run.apply();
    });
  }

  /** Takes the whole import back; `import-depended-upon` (409) names what stands in the way. */
  async undo(actor: Actor, id: string): Promise<ImportRun> {
    const known = await this.work.run((tx) => tx.get(ImportRun, id, this.policy, actor));
    this.permitted(actor, known.register);
    if (known.mode === 'check') throw importProblem('nothing-to-undo');
    const dependences = known.actions.includes('undo') ? await this.dependants.of(known) : [];
    if (dependences.length > 0) {
      const said = dependences.map(({ titleZh, records }) => `${titleZh}（涉及 ${records} 条）`).join('、');
      throw importProblem('import-depended-upon', { said, dependences });
    }
    return this.work.run(async (tx) => {
      const run = await tx.get(ImportRun, id, this.policy, actor);
      run.undo();
      await tx.update(run);
      await tx.publish(actor, importUndoAsked, run);
      await tx.enqueue(undoImport, { importId: id });
      return run;
    });
  }

  private again(actor: Actor, id: string, event: EventType, change: (run: ImportRun) => void): Promise<ImportRun> {
    return this.work.run(async (tx: Tx) => {
      const run = await tx.get(ImportRun, id, this.policy, actor);
      change(run);
      await tx.update(run);
      await tx.publish(actor, event, run);
      await tx.enqueue(runImport, { importId: id });
      return run;
    });
  }

  private permitted(actor: Actor, name: string): ImportRegister {
    const register = this.registers.named(name);
    if (!actor.permissions.has(register.permission))
      throw accessProblem('permission-required', { permission: register.permission });
    return register;
  }
}

function refuseUseless(register: ImportRegister, { columns }: HeaderMapping): void {
  const all = sheetColumns(register);
  const unknown = columns.find(({ name }) => !all.some((column) => column.name === name));
  if (unknown) throw importProblem('mapping-column-unknown', { column: unknown.name });
  const isTwice = <T>(values: readonly T[]) => new Set(values).size < values.length;
  if (isTwice(columns.map(({ name }) => name)) || isTwice(columns.map(({ index }) => index)))
    throw importProblem('mapping-column-twice');
  const keys = all.filter(({ isKey }) => isKey);
  if (keys.length > 0 && !keys.some(({ name }) => columns.some((column) => column.name === name)))
    throw importProblem('mapping-without-key', { keys: keys.map(({ title }) => title).join('或') });
}
