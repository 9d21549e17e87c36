import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, reactive, shallowRef, watch, type ComputedRef } from 'vue';
import { isNavigationFailure, NavigationFailureType, useRoute, useRouter, type LocationQuery } from 'vue-router';
import { api } from '@/api/client';
import { asProblem, type ApiProblem } from '@/api/problem';
import type { Page } from '@/api/types';

export const pageSizes = [20, 50, 100] as const;

export interface ListOptions<Filter extends string> {
  /** Names the list in saved filters, column choices and exports. */
  readonly name: string;
  /** Address below `/api/v1`. */
  readonly path: string;
  /** Filters and what they are when nothing was chosen; empty ones are not sent. */
  readonly filters: Readonly<Record<Filter, string>>;
  /** The filter that tabs above the list choose by: resetting keeps it, and it does not count as filtering. */
  readonly tab?: NoInfer<Filter>;
  /** `field` or `-field`. */
  readonly sort?: string;
}

/** A page of rows on the server, with everything that decides which rows they are kept in the address bar. */
export interface List<Row, Filter extends string = string> {
  readonly name: string;
  /** What stands in the filter bar, not yet asked for until `apply()`. */
  readonly filters: Record<Filter, string>;
  readonly applied: ComputedRef<Readonly<Record<string, string>>>;
  /** How many filters narrow the list now. */
  readonly narrowing: ComputedRef<number>;
  readonly sort: ComputedRef<string>;
  readonly page: ComputedRef<number>;
  readonly pageSize: ComputedRef<number>;
  readonly answer: ComputedRef<Page<Row> | undefined>;
  readonly rows: ComputedRef<readonly Row[]>;
  readonly isLoading: ComputedRef<boolean>;
  readonly problem: ComputedRef<ApiProblem | null>;
  apply(): void;
  reset(): void;
  show(filters: Readonly<Record<string, string>>): void;
  sortBy(sort: string): void;
  turnTo(page: number, pageSize?: number): void;
  reload(): void;
}

export function useList<Row, Filter extends string>(options: ListOptions<Filter>): List<Row, Filter> {
  const { name, path, filters: blank, tab, sort: ownSort = '' } = options;
  const names = Object.keys(blank) as Filter[];
  const query = useOwnQuery();
  const router = useRouter();
  const queries = useQueryClient();

  const page = computed(() => Math.max(1, Number(query.value.page) || 1));
  const pageSize = computed(() => pageSizes.find((size) => size === Number(query.value.pageSize)) ?? pageSizes[0]);
  const sort = computed(() => text(query.value.sort) ?? ownSort);
  const asked = computed(() => {
    const pairs = names.map((filter) => [filter, text(query.value[filter]) ?? blank[filter]] as const);
    return Object.fromEntries(pairs) as Record<Filter, string>;
  });
  const applied = computed(() => filled(asked.value));

  const filters = reactive({ ...asked.value }) as Record<Filter, string>;
  watch(asked, (now) => Object.assign(filters, now));

  const sent = computed(() => ({ ...applied.value, sort: sort.value, page: page.value, pageSize: pageSize.value }));
  const rows = useQuery({
    queryKey: ['list', path, sent],
    queryFn: ({ signal }) => api.get<Page<Row>>(path, { query: sent.value, signal }),
    placeholderData: keepPreviousData,
  });

  const go = (change: Readonly<Record<string, string | number>>) => {
    const next = { ...asked.value, sort: sort.value, page: 1, pageSize: pageSize.value, ...change };
    const defaults: Record<string, string | number> = { ...blank, sort: ownSort, page: 1, pageSize: pageSizes[0] };
    const kept = Object.entries<string | number>(next).filter(([key, value]) => value !== defaults[key]);
    return router.push({ query: Object.fromEntries(kept) });
  };
  /** Whoever presses the button is answered by the server, not by what it said a moment ago. */
  const ask = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['list', path], refetchType: 'none' });
    if (isNavigationFailure(await go({ ...filters }), NavigationFailureType.duplicated)) await rows.refetch();
  };

  return {
    name,
    filters,
    applied,
    narrowing: computed(() => names.filter((each) => each !== tab && asked.value[each] !== blank[each]).length),
    sort,
    page,
    pageSize,
    answer: computed(() => rows.data.value),
    rows: computed(() => rows.data.value?.items ?? []),
    isLoading: computed(() => rows.isFetching.value),
    problem: computed(() => (rows.error.value ? asProblem(rows.error.value) : null)),
    apply: () => void ask(),
    reset: () => void go(tab ? { ...blank, [tab]: asked.value[tab] } : { ...blank }),
    show: (saved) => void go({ ...blank, ...saved }),
    sortBy: (next) => void go({ sort: next }),
    turnTo: (to, size = pageSize.value) => void go({ page: to, pageSize: size }),
    reload: () => void rows.refetch(),
  };
}

/** The query of the page that owns the list: unmoved while the person is on the way to another page. */
function useOwnQuery() {
  const route = useRoute();
  const own = route.matched[0]?.path;
  const query = shallowRef<LocationQuery>(route.query);
  watch(
    () => route.query,
    (next) => {
      if (route.matched[0]?.path === own) query.value = next;
    },
  );
  return query;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const filled = (filters: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
