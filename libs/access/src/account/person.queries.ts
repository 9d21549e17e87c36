import { Injectable } from '@nestjs/common';
import { Clock, normaliseKey } from '@ipharbor/platform/kernel';
import { Reader, type Page } from '@ipharbor/platform/persistence';
import type { Actor } from '../actor';
import { Scope } from '../scope';
import { Post } from '../unit/post.entity';
import { Unit } from '../unit/unit.entity';
import { AccountRole } from './account-role.entity';
import { Account } from './account.entity';
import type { PersonDto, PersonPageDto } from './person.dto';

/** People in the posts of the caller's region and unit: the picker of owners, teams and substitutes. */
@Injectable()
export class PersonQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly scope: Scope,
  ) {}

  /** One row per post held today. */
  page(actor: Actor, filter: PersonPageDto): Promise<Page<PersonDto>> {
    const query = this.reader
      .from(Post, 'post')
      .innerJoin(Account, 'account', `account.id = post.accountId AND account.status = 'active'`)
      .innerJoin(Unit, 'unit', 'unit.id = post.unitId')
      .where('post.fromOn <= :today AND (post.toOn IS NULL OR post.toOn >= :today)', { today: this.clock.today() })
      .select('account.id', 'id')
      .addSelect('account.displayName', 'displayName')
      .addSelect('unit.id', 'unitId')
      .addSelect('unit.name', 'unitName')
      .addSelect('post.title', 'title');
    this.scope.narrow(actor, query, { region: 'unit.regionCode', unit: 'unit.id' });
    if (filter.q) query.andWhere('account.nameKey LIKE :part', { part: `%${normaliseKey(filter.q)}%` });
    if (filter.role)
      query.andWhere(
        `account.id IN ${query.subQuery().select('held.accountId').from(AccountRole, 'held').where('held.role = :role AND held.untilAt IS NULL').getQuery()}`,
        { role: filter.role },
      );
    return this.reader.page(query, filter, { displayName: ['account.nameKey'] }, 'displayName');
  }
}
