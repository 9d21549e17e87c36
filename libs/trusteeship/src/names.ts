import { Injectable } from '@nestjs/common';
import { Agency, Cluster, Enterprise, Professional } from '@ipharbor/directory';
import { padded, Reader } from '@ipharbor/platform/persistence';

const entities = { agency: Agency, cluster: Cluster, enterprise: Enterprise, professional: Professional } as const;

/** Present names of what a row already covered names: one statement for a whole page. */
@Injectable()
export class Names {
  constructor(private readonly reader: Reader) {}

  async of(kind: keyof typeof entities, ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = [...new Set(ids.flatMap((id) => id ?? []))];
    if (known.length === 0) return new Map();
    const rows = await this.reader
      .from(entities[kind], 'named')
      .select('named.id', 'id')
      .addSelect('named.name', 'name')
      .where('named.id IN (:...ids)', { ids: padded(known) })
      .getRawMany<{ id: string; name: string }>();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
