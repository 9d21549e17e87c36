import type { ReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { FileStore } from '@ipharbor/documents';
import { importProblem } from '../../imports.problems';
import { MadeFiles } from '../../made-files';
import { inspectSheet, markWorkbook, writeFailedRows, writeTemplate, type SheetProblem } from '../../spreadsheet';
import { ImportRegisters } from '../import-registers';
import { sheetColumns } from '../running/used-header';
import { ImportPages } from './import-pages';
import type { ImportPreviewDto } from './import-run.dto';
import type { ImportRun } from './import-run.entity';
import { ImportRunQueries } from './import-run.queries';

/** The workbooks around an import: the template before it, the marked copy and the failed rows after it. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly queries: ImportRunQueries,
    private readonly registers: ImportRegisters,
    private readonly pages: ImportPages,
    private readonly files: FileStore,
    private readonly made: MadeFiles,
  ) {}

  /** The start of the file as it is, for whoever confirms the header. */
  async preview(actor: Actor, id: string): Promise<ImportPreviewDto> {
    const run = await this.queries.one(actor, id);
    const { sheet, headerRow, rows } = await inspectSheet(await this.files.localCopy(run.sha256));
    return { sheet, headerRow, rows: rows.map(({ row, cells }) => ({ row, cells: [...cells] })) };
  }

  async template(name: string): Promise<{ content: ReadStream; fileName: string }> {
    const register = this.registers.named(name);
    const write = (path: string) => writeTemplate(path, sheetColumns(register), { sheetName: register.titleZh });
    return {
      content: await this.made.make(`template-${name}.xlsx`, write),
      fileName: `${register.titleZh}导入模板.xlsx`,
    };
  }

  /** The same workbook with its bad cells red and the reasons beside them. */
  async marked(actor: Actor, id: string): Promise<{ content: ReadStream; fileName: string }> {
    const run = await this.ended(actor, id);
    const write = async (path: string) =>
      markWorkbook(await this.files.localCopy(run.sha256), await this.problems(run), path);
    return {
      content: await this.made.make(`${run.id}-${run.round}-marked.xlsx`, write),
      fileName: `${stemOf(run.fileName)}-标注.xlsx`,
    };
  }

  /** The failed rows alone, to be corrected and imported again. */
  async failedRows(actor: Actor, id: string): Promise<{ content: ReadStream; fileName: string }> {
    const run = await this.ended(actor, id);
    const write = async (path: string) => {
      const problems = await this.problems(run);
      const rows = new Set(problems.map(({ row }) => row));
      await writeFailedRows(await this.files.localCopy(run.sha256), rows, problems, path, {
        headerRow: run.header?.row,
      });
    };
    return {
      content: await this.made.make(`${run.id}-${run.round}-failed-rows.xlsx`, write),
      fileName: `${stemOf(run.fileName)}-未导入的行.xlsx`,
    };
  }

  private async ended(actor: Actor, id: string): Promise<ImportRun> {
    const run = await this.queries.one(actor, id);
    if (run.isOpen) throw importProblem('import-not-finished');
    return run;
  }

  private async problems(run: ImportRun): Promise<SheetProblem[]> {
    const all: SheetProblem[] = [];
    for await (const some of this.pages.items(run, 'problems')) all.push(...some);
    return all;
  }
}

const stemOf = (fileName: string): string => fileName.replace(/\.(xlsx|csv)$/i, '');
