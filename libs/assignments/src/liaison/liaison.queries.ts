import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Enterprise, EnterprisePolicy } from '@ipharbor/directory';
import { Clock } from '@ipharbor/platform/kernel';
import { mapPage } from '@ipharbor/platform/http';
import { persistenceProblem, Reader, type Page } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { KeyEnterprise } from './key-enterprise.entity';
import {
  KeyEnterpriseDto,
  LiaisonDto,
  type KeyEnterprisePageDto,
  type LiaisonPageDto,
  type LiaisonsDto,
} from './liaison.dto';
import { Liaison } from './liaison.entity';
import { LiaisonPolicy } from './liaison.policy';

@Injectable()
export class LiaisonQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: LiaisonPolicy,
    private readonly enterprises: EnterprisePolicy,
    private readonly regions: Regions,
    private readonly clock: Clock,
  ) {}

  /** Of one enterprise: today's, and those who were. */
  async of(actor: Actor, enterpriseId: string): Promise<LiaisonsDto> {
    const seen = await this.enterprises
      .scope(actor, this.reader.from(Enterprise, 'enterprise'))
      .andWhere('enterprise.id = :enterpriseId', { enterpriseId })
      .getCount();
    if (seen === 0) throw persistenceProblem('not-found');
    const rows = await this.policy
      .scope(actor, this.reader.from(Liaison, 'liaison'))
      .andWhere('liaison.enterpriseId = :enterpriseId', { enterpriseId })
      .orderBy('liaison.id', 'DESC')
      .limit(100)
      .getMany();
    const today = (role: string) => rows.find((row) => row.role === role && row.activeKey !== null);
    const shown = (row: Liaison | undefined) => (row ? LiaisonDto.from(row, actor) : null);
    return {
      primary: shown(today('primary')),
      deputy: shown(today('deputy')),
      bureau: shown(today('bureau')),
      former: rows.filter(({ activeKey }) => activeKey === null).map((row) => LiaisonDto.from(row, actor)),
    };
  }

  async page(actor: Actor, { q, role, verifiedBefore, ...asked }: LiaisonPageDto): Promise<Page<LiaisonDto>> {
    const query = this.policy.scope(actor, this.reader.from(Liaison, 'liaison')).andWhere('liaison.toOn IS NULL');
    if (q) query.andWhere('(INSTR(liaison.name, :q) > 0 OR INSTR(liaison.enterpriseName, :q) > 0)', { q });
    if (role) query.andWhere('liaison.role = :role', { role });
    if (verifiedBefore) query.andWhere('liaison.verifiedOn < :verifiedBefore', { verifiedBefore });
    const sorts = { verifiedOn: ['liaison.verifiedOn'], enterprise: ['liaison.enterpriseName'] };
    const page = await this.reader.pageOfRows(query, asked, sorts, 'verifiedOn');
    return mapPage(page, (row) => LiaisonDto.from(row, actor));
  }

  async keyEnterprises(
    actor: Actor,
    { q, withoutLiaison, ...asked }: KeyEnterprisePageDto,
  ): Promise<Page<KeyEnterpriseDto>> {
    const query = this.policy
      .scope(actor, this.reader.from(KeyEnterprise, 'listed'))
      .andWhere('listed.activeKey IS NOT NULL');
    if (q) query.andWhere('INSTR(listed.enterpriseName, :q) > 0', { q });
    if (withoutLiaison) {
      const named = query
        .subQuery()
        .select('named.enterpriseId')
        .from(Liaison, 'named')
        .where(`named.enterpriseId = listed.enterpriseId AND named.role = 'primary' AND named.toOn IS NULL`);
      query.andWhere(`NOT EXISTS ${named.getQuery()}`);
    }
    const sorts = { enterprise: ['listed.enterpriseName'], toOn: ['listed.toOn'] };
    const page = await this.reader.pageOfRows(query, asked, sorts, 'enterprise');
    const names = await this.primaries(page.items.map(({ enterpriseId }) => enterpriseId));
    const today = this.clock.today();
    return mapPage(page, (row) =>
      KeyEnterpriseDto.from(row, this.regions.name(row.regionCode), names.get(row.enterpriseId) ?? null, actor, today),
    );
  }

  async primaries(enterpriseIds: readonly string[]): Promise<Map<string, string>> {
    if (enterpriseIds.length === 0) return new Map();
    const rows = await this.reader
      .from(Liaison, 'liaison')
      .where(`liaison.enterpriseId IN (:...enterpriseIds) AND liaison.role = 'primary' AND liaison.toOn IS NULL`, {
        enterpriseIds,
      })
      .getMany();
    return new Map(rows.map(({ enterpriseId, name }) => [enterpriseId, name]));
  }
}
