import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Enterprise, EnterprisePolicy } from '@ipharbor/directory';
import { mapPage, PageDto, ChoiceField, CountField, FlagField, IdField, TextField } from '@ipharbor/platform/http';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader, type Page } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { regionRange } from '@ipharbor/access';
import { Brackets } from 'typeorm';
import { KeyEnterprise } from '../liaison/key-enterprise.entity';
import { Assignment } from './assignment.entity';

/** Why an enterprise should have a specialist. */
export const entitlements = ['key-enterprise', 'high-tech', 'zero-with-rd'] as const;
export type Entitlement = (typeof entitlements)[number];
/** 有研发、无发明: from this many people in research on (应配标准，待核实本地文件). */
const rdStaffFrom = 5;

export class UnassignedPageDto extends PageDto {
  @TextField({ optional: true, max: 9, pattern: /^\d{6}(\d{3})?$/ }) readonly regionCode?: string;
  @TextField({ optional: true, description: 'part of the name' }) readonly q?: string;
  @ChoiceField(entitlements, { optional: true }) readonly reason?: Entitlement;
}

export class UnassignedDto {
  @IdField() readonly id!: string;
  @TextField() readonly name!: string;
  @TextField() readonly regionCode!: string;
  @TextField() readonly regionName!: string;
  @TextField({ nullable: true }) readonly industryCode!: string | null;
  @TextField({ nullable: true }) readonly industry!: string | null;
  @ChoiceField(entitlements) readonly reason!: Entitlement;
  @FlagField({ description: 'an offer waits for its answers' }) readonly isOffered!: boolean;
  @CountField() readonly inventionsInForce!: number;
}

/** 应配未配: enterprises that should have a specialist and have none; read live, so that a gap shows the same day. */
@Injectable()
export class UnassignedQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: EnterprisePolicy,
    private readonly regions: Regions,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: UnassignedPageDto): Promise<Page<UnassignedDto>> {
    const query = this.policy
      .scope(actor, this.reader.from(Enterprise, 'enterprise'))
      .andWhere(`enterprise.mergedIntoId IS NULL AND enterprise.registrationStatus = 'active'`);
    const served = query
      .subQuery()
      .select('served.enterpriseId')
      .from(Assignment, 'served')
      .where(`served.enterpriseId = enterprise.id AND served.status = 'active'`);
    query.andWhere(`NOT EXISTS ${served.getQuery()}`);
    const wants = (reason: Entitlement) => asked.reason === undefined || asked.reason === reason;
    query.andWhere(
      new Brackets((where) => {
        where.where('1 = 0');
        const listed = query
          .subQuery()
          .select('listed.enterpriseId')
          .from(KeyEnterprise, 'listed')
          .where('listed.activeKey = enterprise.id AND listed.fromOn <= :today AND listed.toOn >= :today');
        const today = this.clock.today();
        if (wants('key-enterprise')) where.orWhere(`EXISTS ${listed.getQuery()}`, { today });
        if (wants('high-tech')) where.orWhere('enterprise.isHighTech = :yes', { yes: true });
        if (wants('zero-with-rd'))
          where.orWhere('(enterprise.inventionsInForce = 0 AND enterprise.rdStaff >= :rdStaffFrom)', { rdStaffFrom });
      }),
    );
    if (asked.q) query.andWhere('INSTR(enterprise.name, :q) > 0', { q: asked.q });
    if (asked.regionCode) {
      const { from, to } = regionRange(asked.regionCode);
      query.andWhere('enterprise.jurisdictionRegion >= :from AND enterprise.jurisdictionRegion < :to', { from, to });
    }
    const sorts = { region: ['enterprise.jurisdictionRegion', 'enterprise.inventionsInForce'] };
    const page = await this.reader.pageOfRows(query, asked, sorts, 'region');
    const ids = page.items.map(({ id }) => id);
    const [offered, key] = await Promise.all([this.offered(ids), this.listed(ids)]);
    return mapPage(page, (row) => this.shown(row, offered.has(row.id), key.has(row.id)));
  }

  private shown(row: Enterprise, isOffered: boolean, isKey: boolean): UnassignedDto {
    const { id, name, jurisdictionRegion: regionCode, industryCode, industry, isHighTech, inventionsInForce } = row;
    const reason = isKey ? 'key-enterprise' : isHighTech ? 'high-tech' : 'zero-with-rd';
    const regionName = this.regions.name(regionCode);
    return { id, name, regionCode, regionName, industryCode, industry, reason, isOffered, inventionsInForce };
  }

  private async listed(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.reader
      .from(KeyEnterprise, 'listed')
      .where('listed.activeKey IN (:...ids)', { ids })
      .getMany();
    const today = this.clock.today();
    return new Set(rows.filter((row) => row.isValidOn(today)).map(({ enterpriseId }) => enterpriseId));
  }

  private async offered(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.reader
      .from(Assignment, 'assignment')
      .select('assignment.enterpriseId', 'enterpriseId')
      .where(`assignment.enterpriseId IN (:...ids) AND assignment.status = 'proposed'`, { ids })
      .getRawMany<{ enterpriseId: string }>();
    return new Set(rows.map(({ enterpriseId }) => enterpriseId));
  }
}
