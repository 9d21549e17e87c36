import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import { Reader, type Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { IpRightOwner } from '../owner/ip-right-owner.entity';
import type { IpRight } from './ip-right.entity';

/**
 * A right is seen by whoever sees one of its owners: the bureau people of the owner's region, the owner itself, and whom
 * the owner's enterprise was opened to. Nobody else sees anything of it, so that an application that is not published
 * stays a secret; a past owner sees the right again once it is public (`isOpen`). A right has several owners, hence the
 * sub-select on their table where other aggregates compare a copied column.
 */
@Injectable()
export class IpRightPolicy implements Policy<IpRight, Actor> {
  constructor(
    private readonly rule: Scope,
    private readonly reader: Reader,
  ) {}

  async covers(actor: Actor, right: IpRight): Promise<boolean> {
    if (right.voidedByImportId !== null) return false;
    const owners = await this.reader
      .from(IpRightOwner, 'owner')
      .where('owner.ipRightId = :id AND owner.voidedByImportId IS NULL', { id: right.id })
      .getMany();
    return this.coversOwners(actor, owners);
  }

  /** The rule itself, for a right whose owners are loaded: all that are not voided. */
  async coversOwners(actor: Actor, owners: readonly IpRightOwner[]): Promise<boolean> {
    for (const { isOpen, regionCode: region, enterpriseId: enterprise } of owners) {
      if (!isOpen && !isOfBureau(actor)) continue;
      if (await this.rule.covers(actor, { region, enterprise, grants: [['enterprise', enterprise]] })) return true;
    }
    return false;
  }

  scope(actor: Actor, rows: SelectQueryBuilder<IpRight>): SelectQueryBuilder<IpRight> {
    const owners = rows
      .subQuery()
      .select('scopeOwner.ipRightId')
      .from(IpRightOwner, 'scopeOwner')
      .where('scopeOwner.voidedByImportId IS NULL');
    if (!isOfBureau(actor)) owners.andWhere('scopeOwner.isOpen = true');
    const seen = this.narrowOwners(actor, owners);
    return rows
      .andWhere(`${rows.alias}.voidedByImportId IS NULL`)
      .andWhere(`${rows.alias}.id IN ${seen.getQuery()}`)
      .setParameters(seen.getParameters());
  }

  /** Owners by the same rule, for the list of outside parties. */
  narrowOwners(actor: Actor, owners: SelectQueryBuilder<IpRightOwner>): SelectQueryBuilder<IpRightOwner> {
    const { alias } = owners;
    return this.rule.narrow(actor, owners, {
      region: `${alias}.regionCode`,
      enterprise: `${alias}.enterpriseId`,
      grants: [['enterprise', `${alias}.enterpriseId`]],
    });
  }
}

/** The bureau of a region goes on seeing what its enterprises have given away. */
const isOfBureau = (actor: Actor): boolean => actor.regionCodes.length > 0;
