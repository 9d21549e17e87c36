import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { EnterpriseMatch } from '../search/enterprise-match';
import type { DuplicateDto } from './enterprise-detail.dto';
import type { Enterprise } from './enterprise.entity';
import { EnterpriseQueries } from './enterprise.queries';

const ways = { 'present-name': 'same-name', 'former-name': 'former-name', near: 'near-name' } as const;

/** Records that may be the same firm: of the same name, now or formerly, or of a near one. Those the caller may see. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly match: EnterpriseMatch,
    private readonly queries: EnterpriseQueries,
  ) {}

  async of(actor: Actor, enterprise: Enterprise): Promise<DuplicateDto[]> {
    const exact = (await this.match.byNames([enterprise.name])).get(enterprise.name) ?? [];
    const matches = [...exact, ...(await this.match.near(enterprise.name))];
    const others = matches.filter(({ enterpriseId }) => enterpriseId !== enterprise.id);
    const visible = await this.queries.labels(
      actor,
      others.map(({ enterpriseId }) => enterpriseId),
    );
    const found = new Map<string, DuplicateDto>();
    for (const { enterpriseId: id, name, uscc, how } of others)
      if (visible.has(id) && !found.has(id)) found.set(id, { id, name, uscc, how: ways[how] });
    return [...found.values()];
  }
}
