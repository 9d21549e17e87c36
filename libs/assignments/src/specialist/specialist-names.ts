import { Injectable } from '@nestjs/common';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { Specialist } from './specialist.entity';

/** Names of specialists that a row already covered names: one statement for a whole page. */
@Injectable()
export class SpecialistNames {
  constructor(private readonly reader: Reader) {}

  async of(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    if (known.length === 0) return new Map();
    const rows = await this.reader
      .from(Specialist, 'specialist')
      .select('specialist.id', 'id')
      .addSelect('specialist.name', 'name')
      .where('specialist.id IN (:...ids)', { ids: padded(known) })
      .getRawMany<{ id: string; name: string }>();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
