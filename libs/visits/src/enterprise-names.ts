import { Injectable } from '@nestjs/common';
import { Enterprise } from '@ipharbor/directory';
import { padded, Reader } from '@ipharbor/platform/persistence';

/** Present names of enterprises that a row already covered names: one statement for a whole page. */
@Injectable()
export class EnterpriseNames {
  constructor(private readonly reader: Reader) {}

  async of(ids: readonly string[]): Promise<Map<string, string>> {
    const known = [...new Set(ids)];
    if (known.length === 0) return new Map();
    const rows = await this.reader
      .from(Enterprise, 'enterprise')
      .select('enterprise.id', 'id')
      .addSelect('enterprise.name', 'name')
      .where('enterprise.id IN (:...ids)', { ids: padded(known) })
      .getRawMany<{ id: string; name: string }>();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
