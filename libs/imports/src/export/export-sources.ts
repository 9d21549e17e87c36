import { Injectable } from '@nestjs/common';
import { importProblem } from '../imports.problems';
import type { ExportSource } from './export-source';

/** The exportable lists of all contexts, filled at boot. */
@Injectable()
export class ExportSources {
  private readonly byName = new Map<string, ExportSource>();

  register<Query extends object>(source: ExportSource<Query>): void {
    if (this.byName.has(source.name)) throw new Error(`export source '${source.name}' is registered twice`);
    this.byName.set(source.name, source);
  }

  /** Throws `export-list-unknown` (422). */
  named(name: string): ExportSource {
    const source = this.byName.get(name);
    if (!source) throw importProblem('export-list-unknown', { list: name, known: [...this.byName.keys()].join(', ') });
    return source;
  }
}
