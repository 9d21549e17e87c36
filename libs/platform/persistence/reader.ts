import type { DataSource, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { persistenceProblem } from './problems';
import type { UnitOfWork } from './unit-of-work';

/** How a list is asked for: `?page=2&pageSize=20&sort=-createdAt&total=capped`. */
export interface PageRequest {
  readonly page: number;
  readonly pageSize: number;
  /** A name from the list's `sorts`, with `-` for descending. */
  readonly sort?: string;
  readonly total: TotalMode;
}
export type TotalMode = 'none' | 'capped' | 'exact';

/** What a list answers. `totalIs: 'capped'` means "at least `total`". */
export interface Page<Item> {
  readonly items: Item[];
  readonly total: number | null;
  readonly totalIs: TotalMode;
  readonly page: number;
  readonly pageSize: number;
}

export interface Sorts {
  /** Name people sort by -> columns of the query, `alias.column`; each needs an index. */
  readonly [name: string]: readonly string[];
}

const totalCap = 10_000;
const deepest = 10_000;

/**
 * Every read. Outside a unit of work it uses a connection that cannot write and never sees another's unfinished work;
 * inside one it joins, and sees its own writes.
 */
export class Reader {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  from<Row extends ObjectLiteral>(entity: EntityTarget<Row>, alias: string): SelectQueryBuilder<Row> {
    const em = this.work.current()?.em ?? this.source.manager;
    return em.createQueryBuilder(entity, alias);
  }

  /** One page of a scoped query, raw rows named by the selected aliases, with the total as asked for. */
  page<Row extends ObjectLiteral, Raw>(
    query: SelectQueryBuilder<Row>,
    request: PageRequest,
    sorts: Sorts,
    defaultSort: string,
  ): Promise<Page<Raw>> {
    return this.paged(query, request, sorts, defaultSort, (part) => part.getRawMany<Raw>());
  }

  /** The same, as rows of the table itself: for aggregates whose lists show most of their columns. */
  pageOfRows<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    request: PageRequest,
    sorts: Sorts,
    defaultSort: string,
  ): Promise<Page<Row>> {
    return this.paged(query, request, sorts, defaultSort, (part) => part.getMany());
  }

  private async paged<Row extends ObjectLiteral, Item>(
    query: SelectQueryBuilder<Row>,
    { page, pageSize, total, sort }: PageRequest,
    sorts: Sorts,
    defaultSort: string,
    read: (part: SelectQueryBuilder<Row>) => Promise<Item[]>,
  ): Promise<Page<Item>> {
    if (page * pageSize > deepest && page > 1) throw persistenceProblem('page-too-deep', { limit: deepest });
    const part = this.sorted(query.clone(), sort ?? defaultSort, sorts)
      .offset((page - 1) * pageSize)
      .limit(pageSize);
    const [items, count] = await Promise.all([read(part), this.count(query, total)]);
    return { items, ...count, page, pageSize };
  }

  /** Counts no further than asked: `capped` stops at 10,001 rows. */
  async count<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    mode: TotalMode = 'exact',
  ): Promise<{ total: number | null; totalIs: TotalMode }> {
    if (mode === 'none') return { total: null, totalIs: 'none' };
    if (mode === 'exact') return { total: await query.clone().orderBy().getCount(), totalIs: 'exact' };
    const probe = query
      .clone()
      .orderBy()
      .select('1', 'one')
      .limit(totalCap + 1);
    const em = this.work.current()?.em ?? this.source.manager;
    const [sql, values] = probe.getQueryAndParameters();
    const [{ n }] = await em.query<{ n: number | string }[]>(`SELECT COUNT(*) AS n FROM (${sql}) AS probe`, values);
    return Number(n) > totalCap ? { total: totalCap, totalIs: 'capped' } : { total: Number(n), totalIs: 'exact' };
  }

  /** All rows of a scoped query, `size` at a time in the order of their ids: for exports. */
  async *batches<Row extends ObjectLiteral, Raw extends { id: string }>(
    query: SelectQueryBuilder<Row>,
    size = 1000,
  ): AsyncGenerator<Raw[]> {
    for (let last = ''; ;) {
      const next = query.clone().andWhere(`${query.alias}.id > :last`, { last });
      const rows = await next.orderBy(`${query.alias}.id`).limit(size).getRawMany<Raw>();
      if (rows.length > 0) yield rows;
      if (rows.length < size) return;
      last = rows[rows.length - 1].id;
    }
  }

  private sorted<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>, sort: string, sorts: Sorts) {
    const columns = sorts[sort.replace(/^-/, '')];
    if (!columns) throw persistenceProblem('unknown-sort', { sort, allowed: Object.keys(sorts).join(', ') });
    const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
    for (const column of columns) query.addOrderBy(column, direction);
    return query.addOrderBy(`${query.alias}.id`, direction);
  }
}
