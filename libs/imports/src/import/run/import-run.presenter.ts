import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { SheetProblem } from '../../spreadsheet';
import { ImportRegisters } from '../import-registers';
import { ImportPages } from './import-pages';
import type { ImportRun } from './import-run.entity';
import type { ImportDto, ImportProblemDto, ImportSummaryDto } from './import-run.dto';

const shown = 1000;

/** Turns runs into answers. */
@Injectable()
export class ImportPresenter {
  constructor(
    private readonly registers: ImportRegisters,
    private readonly pages: ImportPages,
  ) {}

  summary(actor: Actor, run: ImportRun): ImportSummaryDto {
    const { id, register, mode, status, fileName, created, updated, unchanged, rejected, leftAlone, version } = run;
    return {
      ...{ id, register, mode, status, fileName, created, updated, unchanged, rejected, leftAlone, version },
      registerTitle: this.registers.named(register).titleZh,
      summary: sayHow(run),
      rows: run.totalRows ?? 0,
      progress: run.progress,
      createdAt: run.createdAt.toISOString(),
      finishedAt: run.finishedAt?.toISOString() ?? null,
      allowedActions: actor.permissions.has('import:run') ? run.actions : [],
    };
  }

  async one(actor: Actor, run: ImportRun): Promise<ImportDto> {
    const [problems, notes] = await Promise.all([
      this.pages.first(run, 'problems', shown),
      this.pages.first(run, 'notes', shown),
    ]);
    const all = [...wholeFile(run, problems), ...problems];
    const { header, mapping, jurisdictionRegion } = run;
    return {
      ...this.summary(actor, run),
      problems: all,
      problemsTotal: Math.max(run.problems, all.length),
      notes,
      notesTotal: run.notes,
      mapping: header && {
        headerRow: header.row,
        isConfirmed: mapping !== null,
        columns: header.matched.map(({ name, title, index, header: written }) => ({
          ...{ name, title, index },
          header: written,
        })),
      },
      unusedColumns: (header?.unused ?? []).map(({ index, header: written, repeats }) => ({
        ...{ index, repeats },
        header: written,
      })),
      jurisdictionRegion,
    };
  }
}

/** What ended the run, unless it is told by a row already. */
function wholeFile({ failureCode, failureMessage }: ImportRun, told: readonly SheetProblem[]): ImportProblemDto[] {
  if (failureCode === null || told.some(({ code }) => code === failureCode)) return [];
  return [{ row: null, column: null, code: failureCode, message: failureMessage ?? failureCode, suggestion: null }];
}

/** Never a plain 完成 when rows failed. */
function sayHow({ status, mode, totalRows, created, updated, rejected, leftAlone, failureMessage }: ImportRun): string {
  const written = created + updated;
  switch (status) {
    case 'queued':
      return '排队中';
    case 'running':
      return mode === 'check' ? '正在检查' : '正在导入';
    case 'failed':
      return written > 0 && mode === 'apply'
        ? `导入中断，已写入 ${written} 行：${failureMessage}`
        : `未能导入：${failureMessage}`;
    case 'undoing':
      return '正在撤销';
    case 'undone':
      return leftAlone > 0 ? `已撤销，${leftAlone} 条后来被修改的记录保留原样` : '已撤销';
    case 'done':
      if (totalRows === 0) return '文件中没有数据';
      if (mode === 'check') return rejected > 0 ? `检查完成，有 ${rejected} 行不能导入` : '检查完成，没有问题';
      return rejected > 0 ? `完成，有 ${rejected} 行未导入` : '全部导入完成';
  }
}
