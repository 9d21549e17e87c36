import { useQueryClient } from '@tanstack/vue-query';

/** After a command about an agreement: everything shown of it is asked for again. */
export function useRefreshAgreement() {
  const queries = useQueryClient();
  return (id: string): Promise<unknown> =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['agreement', id] }),
      queries.invalidateQueries({ queryKey: ['meter', id] }),
      queries.invalidateQueries({ queryKey: ['statement', id] }),
      queries.invalidateQueries({ queryKey: ['list', '/agreements'] }),
      queries.invalidateQueries({ queryKey: ['list', '/services'] }),
    ]);
}
