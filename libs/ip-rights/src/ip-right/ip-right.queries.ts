import { Injectable } from '@nestjs/common';
import { Subjects, type Actor, type SubjectAccess } from '@ipharbor/access';
import { Enterprise, EnterprisePolicy } from '@ipharbor/directory';
import { mapPage } from '@ipharbor/platform/http';
import { groupBy, normaliseKey } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, type Page, type PageRequest, type Sorts } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { LegalEvent } from '../legal-event/legal-event.entity';
import { IpRightOwner } from '../owner/ip-right-owner.entity';
import { ipRightStatuses, phaseOf } from '../standing/standing';
import { IpRightDetailDto, IpRightDto, type IpRightPageDto } from './ip-right.dto';
import { IpRight } from './ip-right.entity';
import { IpRightPolicy } from './ip-right.policy';
import { numberPrefix } from './right-numbers';

const sorts: Sorts = {
  updatedAt: ['ipRight.updatedAt'],
  filedOn: ['ipRight.filedOn'],
  grantedOn: ['ipRight.grantedOn'],
  title: ['ipRight.titleKey'],
};

export type IpRightFilter = Omit<IpRightPageDto, keyof PageRequest>;

/** Lists and details of rights. */
@Injectable()
export class IpRightQueries implements SubjectAccess {
  readonly type = 'ip_right';

  constructor(
    private readonly reader: Reader,
    private readonly policy: IpRightPolicy,
    private readonly enterprises: EnterprisePolicy,
    subjects: Subjects,
  ) {
    subjects.register(this);
  }

  async page(actor: Actor, asked: IpRightPageDto): Promise<Page<IpRightDto>> {
    return this.presented(actor, await this.reader.pageOfRows(this.filtered(actor, asked), asked, sorts, '-updatedAt'));
  }

  /** @throws not-found, also for an enterprise that the caller may not see */
  async ofEnterprise(actor: Actor, enterpriseId: string, asked: IpRightPageDto): Promise<Page<IpRightDto>> {
    const enterprise = await this.reader.from(Enterprise, 'row').where({ id: enterpriseId }).getOne();
    if (!enterprise || !(await this.enterprises.covers(actor, enterprise))) throw persistenceProblem('not-found');
    return this.page(actor, { ...asked, enterpriseId: enterprise.mergedIntoId ?? enterpriseId });
  }

  /** With all owners, past ones too, and all events. */
  async one(actor: Actor, id: string): Promise<IpRightDetailDto> {
    const right = await this.reader.from(IpRight, 'row').where({ id }).getOne();
    if (!right || !(await this.policy.covers(actor, right))) throw persistenceProblem('not-found');
    return this.detail(actor, right);
  }

  /** Of a right that a command has just answered. */
  async detail(actor: Actor, right: IpRight): Promise<IpRightDetailDto> {
    const [owners, events] = await Promise.all([
      this.ownersOf([right.id]),
      this.reader.from(LegalEvent, 'event').where({ ipRightId: right.id }).getMany(),
    ]);
    return IpRightDetailDto.of(actor, right, owners, events);
  }

  /** The rights in scope that a filter finds: for the list and its export. */
  filtered(actor: Actor, filter: IpRightFilter): SelectQueryBuilder<IpRight> {
    const query = this.policy.scope(actor, this.reader.from(IpRight, 'ipRight'));
    const { q, kind, enterpriseId, isAbnormal } = filter;
    if (q) this.search(query, q);
    if (kind?.length) query.andWhere('ipRight.kind IN (:...kind)', { kind });
    const statuses = statusesOf(filter);
    if (statuses) query.andWhere('ipRight.status IN (:...statuses)', { statuses });
    if (isAbnormal !== undefined) query.andWhere('ipRight.isAbnormal = :isAbnormal', { isAbnormal });
    if (enterpriseId) query.andWhere(`ipRight.id IN ${ownedBy(query)}`, { ownerId: enterpriseId });
    between(query, 'filedOn', filter.filedFrom, filter.filedTo);
    between(query, 'grantedOn', filter.grantedFrom, filter.grantedTo);
    return query;
  }

  async ownersOf(ipRightIds: readonly string[], { presentOnly = false } = {}): Promise<IpRightOwner[]> {
    if (ipRightIds.length === 0) return [];
    const query = this.reader
      .from(IpRightOwner, 'owner')
      .where('owner.ipRightId IN (:...ipRightIds) AND owner.voidedByImportId IS NULL', { ipRightIds })
      .orderBy('owner.position');
    return (presentOnly ? query.andWhere('owner.isPresent = true') : query).getMany();
  }

  async covers(actor: Actor, id: string): Promise<boolean> {
    const right = await this.reader.from(IpRight, 'row').where({ id }).getOne();
    return right !== null && this.policy.covers(actor, right);
  }

  async labels(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.policy
      .scope(actor, this.reader.from(IpRight, 'ipRight'))
      .andWhere('ipRight.id IN (:...ids)', { ids })
      .getMany();
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  private async presented(actor: Actor, page: Page<IpRight>): Promise<Page<IpRightDto>> {
    const owners = await this.ownersOf(
      page.items.map(({ id }) => id),
      { presentOnly: true },
    );
    const byRight = groupBy(owners, ({ ipRightId }) => ipRightId);
    return mapPage(page, (right) => IpRightDto.from(actor, right, byRight.get(right.id) ?? []));
  }

  /** By the beginning of a number, through its index; by any part of the title otherwise, among the rights in scope. */
  private search(query: SelectQueryBuilder<IpRight>, q: string): void {
    const number = numberPrefix(q);
    if (!/^(?=.*\d)[\dA-Z.]+$/.test(number)) {
      query.andWhere('INSTR(ipRight.titleKey, :title) > 0', { title: normaliseKey(q) });
      return;
    }
    query.andWhere(
      `(ipRight.applicationNo LIKE :number ESCAPE '!' OR ipRight.publicationNo LIKE :number ESCAPE '!'
        OR ipRight.registrationNo LIKE :number ESCAPE '!' OR INSTR(ipRight.titleKey, :title) > 0)`,
      { number: beginning(number), title: normaliseKey(q) },
    );
  }
}

const beginning = (text: string): string => `${text.replace(/[!%_]/g, '!$&')}%`;

function statusesOf({ status, phase }: IpRightFilter): string[] | null {
  const ofPhase = phase ? ipRightStatuses.filter((one) => phaseOf(one) === phase) : null;
  if (!status?.length) return ofPhase;
  // two filters that exclude each other find nothing
  return ofPhase ? [...status.filter((one) => ofPhase.some((other) => other === one)), 'none'] : status;
}

function between(
  query: SelectQueryBuilder<IpRight>,
  column: 'filedOn' | 'grantedOn',
  from?: string,
  to?: string,
): void {
  if (from) query.andWhere(`ipRight.${column} >= :${column}From`, { [`${column}From`]: from });
  if (to) query.andWhere(`ipRight.${column} <= :${column}To`, { [`${column}To`]: to });
}

const ownedBy = (query: SelectQueryBuilder<IpRight>): string =>
  query
    .subQuery()
    .select('ownedBy.ipRightId')
    .from(IpRightOwner, 'ownedBy')
    .where('ownedBy.enterpriseId = :ownerId AND ownedBy.isPresent = true AND ownedBy.voidedByImportId IS NULL')
    .getQuery();
