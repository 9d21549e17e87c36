import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type Actor, type SubjectAccess } from '@ipharbor/access';
import { Reader } from '@ipharbor/platform/persistence';
import { ImportRun } from './import-run.entity';
import { ImportRunPolicy } from './import-run.policy';

/** Answers for imports where others ask: the file that was imported is a document of its run. */
@Injectable()
export class ImportSubject implements SubjectAccess, OnModuleInit {
  readonly type = 'import_run';

  constructor(
    private readonly subjects: Subjects,
    private readonly reader: Reader,
    private readonly policy: ImportRunPolicy,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async covers(actor: Actor, id: string): Promise<boolean> {
    const run = await this.reader.from(ImportRun, 'run').where({ id }).getOne();
    return run !== null && this.policy.covers(actor, run);
  }

  async labels(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const named = this.reader.from(ImportRun, 'run').where('run.id IN (:...ids)', { ids });
    const runs = await this.policy.scope(actor, named).getMany();
    return new Map(runs.map(({ id, fileName }) => [id, `导入 ${fileName}`]));
  }
}
