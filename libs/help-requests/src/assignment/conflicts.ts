import { Injectable } from '@nestjs/common';
import { AccessGrant } from '@ipharbor/access';
import { Clock, normaliseKey } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { HelpParty } from '../request/help-party.entity';
import { HelpRequest } from '../request/help-request.entity';
import { HelpAssignment } from './help-assignment.entity';

/** Somebody who might handle a case, by everything that ties them to others. */
export interface Tied {
  readonly id: string;
  readonly name: string;
  readonly employer?: string | null;
  readonly agencyId?: string | null;
  readonly agencyName?: string | null;
}

/**
 * 利益冲突: the person, or the agency they work for, acts for the other side or for its owner. Found in the parties of this
 * case, in the cases they handle, and in what they are given access to (an agreement, an appointment, a campaign).
 */
@Injectable()
export class Conflicts {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The reason by the id of whoever has one. */
  async among(request: HelpRequest, people: readonly Tied[]): Promise<Map<string, string>> {
    const parties = await this.reader.from(HelpParty, 'party').where({ requestId: request.id }).getMany();
    const against = parties.filter(({ role }) => role !== 'own-agent');
    const named = new Map(against.map(({ nameKey, role }) => [nameKey, role]));
    const sides = against.flatMap(({ enterpriseId, role }) =>
      enterpriseId && role !== 'opponent-agent' ? [enterpriseId] : [],
    );
    const [served, handled] = await Promise.all([this.served(sides), this.handlersOf(sides)]);
    const reasons = people.map((person): [string, string | undefined] => {
      const names = [person.name, person.employer, person.agencyName].filter((name) => !!name) as string[];
      const role = names.map((name) => named.get(normaliseKey(name))).find((found) => found !== undefined);
      const ids = [person.id, person.agencyId].filter((id) => !!id) as string[];
      if (role === 'opponent-agent') return [person.id, '是对方的代理人或在对方的代理机构任职'];
      if (role !== undefined) return [person.id, '本人或所在单位是对方当事人或其权利人'];
      if (ids.some((id) => served.has(id))) return [person.id, '正在为对方当事人提供服务'];
      if (ids.some((id) => handled.has(id))) return [person.id, '正在承办对方当事人的案件'];
      return [person.id, undefined];
    });
    return new Map(reasons.filter((entry): entry is [string, string] => entry[1] !== undefined));
  }

  /** Who has access to a record of these firms today for a reason of its own. */
  private async served(enterpriseIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (enterpriseIds.length === 0) return new Set();
    const today = this.clock.today();
    const grants = await this.reader
      .from(AccessGrant, 'grant')
      .where(`grant.subjectType = 'enterprise' AND grant.subjectId IN (:...ids)`, { ids: padded(enterpriseIds) })
      .andWhere(`grant.principalType IN ('professional', 'agency')`)
      .andWhere('grant.fromOn <= :today AND (grant.toOn IS NULL OR grant.toOn >= :today)', { today })
      .getMany();
    return new Set(grants.map(({ principalId }) => principalId));
  }

  /** Who handles a case in which one of these firms is the applicant. */
  private async handlersOf(enterpriseIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (enterpriseIds.length === 0) return new Set();
    const rows = await this.reader
      .from(HelpAssignment, 'given')
      .innerJoin(HelpRequest, 'request', 'request.id = given.requestId')
      .where('given.toOn IS NULL AND request.endedOn IS NULL')
      .andWhere('request.enterpriseId IN (:...ids)', { ids: padded(enterpriseIds) })
      .select('given.handlerId', 'handlerId')
      .getRawMany<{ handlerId: string }>();
    return new Set(rows.map(({ handlerId }) => handlerId));
  }
}
