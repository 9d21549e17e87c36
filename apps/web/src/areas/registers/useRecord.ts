import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref } from 'vue';
import { api } from '@/api/client';
import type { Register, RegisterRow } from './register';

/** The record that a drawer shows: asked for by its id, and replaced by what a change answers. */
export function useRecord<Row extends RegisterRow>({ path }: Register, id: () => string) {
  const queries = useQueryClient();
  const queryKey = computed(() => [path, id()]);
  const query = useQuery({ queryKey, queryFn: ({ signal }) => api.get<Row>(`${path}/${id()}`, { signal }) });
  const isChanging = ref(false);
  const row = computed(() => query.data.value);
  return {
    query,
    row,
    isChanging,
    may: (action: string): boolean => row.value?.allowedActions.includes(action) ?? false,
    replace: (saved: RegisterRow): void => void queries.setQueryData(queryKey.value, saved),
  };
}
