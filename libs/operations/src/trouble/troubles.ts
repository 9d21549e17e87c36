import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { persistenceProblem } from '@ipharbor/platform/persistence';
import type { Trouble, TroubleSource } from './trouble';

/** Filled at boot by the contexts. */
@Injectable()
export class Troubles {
  private readonly sources = new Map<string, TroubleSource>();

  register(source: TroubleSource): void {
    if (this.sources.has(source.name)) throw new Error(`troubles of '${source.name}' are registered twice`);
    this.sources.set(source.name, source);
  }

  /** What did not get done, first what waits for somebody, then what is tried again; most first. */
  async list(actor: Actor): Promise<(Trouble & { source: string })[]> {
    const listed = await Promise.all(
      [...this.sources.values()].map(async (source) =>
        (await source.list(actor)).map((trouble) => ({ ...trouble, source: source.name })),
      ),
    );
    return listed.flat().sort((a, b) => Number(b.isFinal) - Number(a.isFinal) || b.count - a.count);
  }

  retry(actor: Actor, source: string, key: string): Promise<number> {
    const found = this.sources.get(source);
    if (!found) throw persistenceProblem('not-found');
    return found.retry(actor, key);
  }
}
