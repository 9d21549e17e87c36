import { Injectable } from '@nestjs/common';
import { Clock } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { Assignment } from '../assignment/assignment.entity';
import { Conflicts } from './conflict';
import { ConflictSources, type Tie } from './conflict-sources';
import { Interest } from './interest.entity';

/** Gathers what is known against whom: declarations, what other contexts know, and who is served already. */
@Injectable()
export class KnownConflicts {
  constructor(
    private readonly reader: Reader,
    private readonly sources: ConflictSources,
    private readonly clock: Clock,
  ) {}

  /** For these enterprises. `leaving` are assignments that are about to end and count no more. */
  async about(enterpriseIds: readonly string[], leaving: ReadonlySet<string> = new Set()): Promise<Conflicts> {
    const own = await this.declared(enterpriseIds);
    const rivals = own
      .filter(({ kind }) => kind === 'competitor')
      .flatMap(({ enterpriseId, holderId }) => [enterpriseId, holderId]);
    const all = [...new Set([...enterpriseIds, ...rivals])];
    const [declared, known, served] = await Promise.all([
      this.declared(all),
      this.sources.tiesOf(all),
      this.served(all, leaving),
    ]);
    return new Conflicts([...declared, ...known, ...served]);
  }

  private async declared(ids: readonly string[]): Promise<Tie[]> {
    const today = this.clock.today();
    const rows = await inParts(ids, (part) =>
      this.reader
        .from(Interest, 'interest')
        .where('(interest.enterpriseId IN (:...ids) OR interest.holderId IN (:...ids))', { ids: padded(part) })
        .andWhere('interest.fromOn <= :today AND (interest.toOn IS NULL OR interest.toOn >= :today)', { today })
        .orderBy('interest.id')
        .getMany(),
    );
    return rows.map(({ enterpriseId, kind, holderType, holderId }) => ({ enterpriseId, kind, holderType, holderId }));
  }

  /** Whoever serves an enterprise acts for it, and so does their employer. */
  private async served(ids: readonly string[], leaving: ReadonlySet<string>): Promise<Tie[]> {
    const rows = await inParts(ids, (part) =>
      this.reader
        .from(Assignment, 'assignment')
        .where('assignment.enterpriseId IN (:...ids)', { ids: padded(part) })
        .andWhere(`assignment.status IN ('active', 'proposed')`)
        .orderBy('assignment.id')
        .getMany(),
    );
    return rows
      .filter(({ id }) => !leaving.has(id))
      .flatMap(({ enterpriseId, professionalId, agencyId }): Tie[] => [
        { enterpriseId: enterpriseId!, kind: 'acts-for', holderType: 'professional', holderId: professionalId },
        ...(agencyId === null
          ? []
          : [{ enterpriseId: enterpriseId!, kind: 'acts-for', holderType: 'agency', holderId: agencyId } as const]),
      ]);
  }
}

async function inParts<T>(ids: readonly string[], read: (part: readonly string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < ids.length; at += 1000) found.push(...(await read(ids.slice(at, at + 1000))));
  return found;
}
