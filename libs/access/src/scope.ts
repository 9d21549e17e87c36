import { Injectable } from '@nestjs/common';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder, type WhereExpressionBuilder } from 'typeorm';
import { AccessGrant, type GrantPrincipalType } from './access-grant.entity';
import type { Actor } from './actor';
import { isWithinRegion, regionRange } from './region-scope';

/** What of a row decides who sees it: its region, its enterprise, its agency, and grants on the record it hangs on. */
export interface ScopeOf<Value> {
  readonly region?: Value;
  readonly enterprise?: Value;
  readonly agency?: Value;
  /** A person of the register of professionals. */
  readonly professional?: Value;
  /** People in their own right, such as the owner of a work item and whoever raised it; and whoever stands in for them. */
  readonly accounts?: readonly Value[];
  /** A unit whose people share the row. */
  readonly unit?: Value;
  /** Grants on another record open this row: `[['enterprise', enterpriseId]]`. */
  readonly grants?: readonly (readonly [subjectType: string, subjectId: Value])[];
}

/**
 * The one rule of row scope, as a check of a row and as SQL. Ways in are joined by OR; an actor to whom none applies
 * sees nothing, which is what the three administrators get.
 */
@Injectable()
export class Scope {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async covers(actor: Actor, row: ScopeOf<string | null>): Promise<boolean> {
    const { region, enterprise, agency, professional, accounts = [], unit, grants = [] } = row;
    if (region && actor.regionCodes.some((code) => isWithinRegion(region, code))) return true;
    if (enterprise && actor.enterpriseIds.includes(enterprise)) return true;
    if (agency && actor.agencyIds.includes(agency)) return true;
    if (professional && actor.professionalId === professional) return true;
    if (accounts.some((id) => id !== null && peopleOf(actor).includes(id))) return true;
    if (unit && actor.post?.unitId === unit) return true;
    for (const [type, id] of grants) if (id !== null && (await this.isGranted(actor, type, id))) return true;
    return false;
  }

  /** Values are columns of the query, `visit.regionCode`; `also` opens a way in that only this aggregate knows. */
  narrow<Row extends ObjectLiteral>(
    actor: Actor,
    rows: SelectQueryBuilder<Row>,
    columns: ScopeOf<string>,
    also?: (where: WhereExpressionBuilder) => void,
  ): SelectQueryBuilder<Row> {
    return rows.andWhere(
      new Brackets((where) => {
        where.where('1 = 0');
        if (columns.region) this.orRegions(where, actor, columns.region);
        if (columns.enterprise) orIn(where, columns.enterprise, 'scopeEnterprises', actor.enterpriseIds);
        if (columns.agency) orIn(where, columns.agency, 'scopeAgencies', actor.agencyIds);
        if (columns.professional && actor.professionalId)
          orIn(where, columns.professional, 'scopeProfessional', [actor.professionalId]);
        for (const column of columns.accounts ?? []) orIn(where, column, 'scopeAccount', peopleOf(actor));
        if (columns.unit && actor.post) orIn(where, columns.unit, 'scopeUnit', [actor.post.unitId]);
        for (const [type, column] of columns.grants ?? []) this.orGranted(where, rows, actor, type, column);
        also?.(where);
      }),
    );
  }

  private orRegions(where: WhereExpressionBuilder, actor: Actor, column: string): void {
    actor.regionCodes.forEach((code, at) => {
      const { from, to } = regionRange(code);
      where.orWhere(`(${column} >= :scopeFrom${at} AND ${column} < :scopeTo${at})`, {
        [`scopeFrom${at}`]: from,
        [`scopeTo${at}`]: to,
      });
    });
  }

  private orGranted(
    where: WhereExpressionBuilder,
    rows: SelectQueryBuilder<ObjectLiteral>,
    actor: Actor,
    type: string,
    column: string,
  ): void {
    const principals = principalsOf(actor);
    if (principals.length === 0) return;
    const alias = `grant_${type}`;
    const granted = rows
      .subQuery()
      .select(`${alias}.subjectId`)
      .from(AccessGrant, alias)
      .where(
        `${alias}.subjectType = '${type}' AND ${alias}.fromOn <= :scopeToday AND (${alias}.toOn IS NULL OR ${alias}.toOn >= :scopeToday)`,
      )
      .andWhere(
        `(${principals.map((_, at) => `(${alias}.principalType = :scopeKind${at} AND ${alias}.principalId = :scopeId${at})`).join(' OR ')})`,
      );
    const values = Object.fromEntries(
      principals.flatMap(([kind, id], at) => [
        [`scopeKind${at}`, kind],
        [`scopeId${at}`, id],
      ]),
    );
    where.orWhere(`${column} IN ${granted.getQuery()}`, { ...values, scopeToday: this.clock.today() });
  }

  private async isGranted(actor: Actor, subjectType: string, subjectId: string): Promise<boolean> {
    const today = this.clock.today();
    const grants = await this.reader
      .from(AccessGrant, 'grant')
      .where('grant.subjectType = :subjectType AND grant.subjectId = :subjectId', { subjectType, subjectId })
      .andWhere('grant.fromOn <= :today AND (grant.toOn IS NULL OR grant.toOn >= :today)', { today })
      .getMany();
    return grants.some((grant) =>
      principalsOf(actor).some(([kind, id]) => grant.principalType === kind && grant.principalId === id),
    );
  }
}

function orIn(where: WhereExpressionBuilder, column: string, name: string, ids: readonly string[]): void {
  if (ids.length > 0) where.orWhere(`${column} IN (:...${name})`, { [name]: ids });
}

/** Themselves, and those whose work they do today. */
const peopleOf = (actor: Actor): readonly string[] => [actor.accountId, ...actor.standsInFor];

/** Everything in whose name an actor may have been granted something. */
const principalsOf = (actor: Actor): [GrantPrincipalType, string][] => [
  ['account', actor.accountId],
  ...(actor.professionalId ? [['professional', actor.professionalId] as [GrantPrincipalType, string]] : []),
  ...actor.agencyIds.map((id): [GrantPrincipalType, string] => ['agency', id]),
  ...actor.enterpriseIds.map((id): [GrantPrincipalType, string] => ['enterprise', id]),
  ...(actor.post ? [['unit', actor.post.unitId] as [GrantPrincipalType, string]] : []),
];
