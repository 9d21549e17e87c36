import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { mapPage } from '@ipharbor/platform/http';
import { persistenceProblem, Reader, type Page } from '@ipharbor/platform/persistence';
import { ImportRegisters } from '../import-registers';
import { sheetColumns } from '../running/used-header';
import type { ImportPageDto, ImportRegisterDto, ImportSummaryDto } from './import-run.dto';
import { ImportRun } from './import-run.entity';
import { ImportRunPolicy } from './import-run.policy';
import { ImportPresenter } from './import-run.presenter';

const sorts = { createdAt: ['run.createdAt'] };

@Injectable()
export class ImportRunQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: ImportRunPolicy,
    private readonly presenter: ImportPresenter,
    private readonly registers: ImportRegisters,
  ) {}

  async page(actor: Actor, { register, ...asked }: ImportPageDto): Promise<Page<ImportSummaryDto>> {
    const query = this.policy.scope(actor, this.reader.from(ImportRun, 'run'));
    if (register) query.andWhere('run.register = :register', { register });
    const page = await this.reader.pageOfRows(query, asked, sorts, '-createdAt');
    return mapPage(page, (run) => this.presenter.summary(actor, run));
  }

  async one(actor: Actor, id: string): Promise<ImportRun> {
    const run = await this.reader.from(ImportRun, 'run').where({ id }).getOne();
    if (!run || !(await this.policy.covers(actor, run))) throw persistenceProblem('not-found');
    return run;
  }

  /** What this actor may import into. */
  registersFor(actor: Actor): ImportRegisterDto[] {
    return this.registers
      .names()
      .map((name) => this.registers.named(name))
      .filter(({ permission }) => actor.permissions.has(permission))
      .map((register) => ({
        name: register.name,
        title: register.titleZh,
        columns: sheetColumns(register).map(({ name, title, isKey = false, required = false, note = null }) => ({
          ...{ name, title, isKey, note },
          isRequired: required,
        })),
      }));
  }
}
