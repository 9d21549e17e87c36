import { Injectable } from '@nestjs/common';
import { EventRow, padded, Reader } from '@ipharbor/platform/persistence';
import { ImportDependants } from '../import-dependants';
import { ImportRegisters } from '../import-registers';
import { ImportPages } from '../run/import-pages';
import type { ImportRun } from '../run/import-run.entity';
import type { ImportEffect } from '../import-register';

/** What hangs on the records of an import: `走访记录`, and how many records it hangs on. */
export interface Dependence {
  readonly titleZh: string;
  readonly records: number;
}

/** Looks whether anybody has built on an import since. */
@Injectable()
export class Dependants {
  constructor(
    private readonly reader: Reader,
    private readonly registers: ImportRegisters,
    private readonly registered: ImportDependants,
    private readonly pages: ImportPages,
  ) {}

  async of(run: ImportRun): Promise<Dependence[]> {
    const { subjectType } = this.registers.named(run.register);
    const sources = [
      { titleZh: '后来的修改或业务记录', among: this.touchedSince(subjectType, run) },
      ...this.registered
        .of(subjectType)
        .map((source) => ({ titleZh: source.titleZh, among: (ids: string[]) => source.among(ids) })),
    ];
    const found = new Map(sources.map(({ titleZh }) => [titleZh, new Set<string>()]));
    for await (const effects of this.pages.items(run, 'effects'))
      for (const { titleZh, among } of sources)
        for (const id of await among(effects.map((effect: ImportEffect) => effect.id))) found.get(titleZh)!.add(id);
    return [...found].filter(([, ids]) => ids.size > 0).map(([titleZh, ids]) => ({ titleZh, records: ids.size }));
  }

  /** Records that have an event of a person since the import, or that another record's event is about. */
  private touchedSince(subjectType: string, { finishedAt }: ImportRun) {
    return async (ids: string[]): Promise<string[]> => {
      const since = { at: finishedAt, ids: padded(ids), subjectType };
      const own = this.events('event.subjectId').where(
        'event.subjectType = :subjectType AND event.subjectId IN (:...ids)',
      );
      const about = this.events('event.aboutId').where('event.aboutId IN (:...ids)');
      const rows = await Promise.all(
        [own, about].map((query) =>
          query
            .andWhere('event.at > :at AND event.actorId IS NOT NULL')
            .setParameters(since)
            .getRawMany<{ id: string }>(),
        ),
      );
      return rows.flat().map(({ id }) => id);
    };
  }

  private events(column: string) {
    return this.reader.from(EventRow, 'event').select(column, 'id').distinct();
  }
}
