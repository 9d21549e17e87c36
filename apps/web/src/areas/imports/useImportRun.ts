import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api } from '@/api/client';
import { isMoving, type ImportRun } from './import-run';

const everyMs = 1000;

/** One import, asked for again every second while a job works on it. */
export function useImportRun(id: () => string) {
  return useQuery({
    queryKey: computed(() => ['import', id()]),
    queryFn: ({ signal }) => api.get<ImportRun>(`/imports/${id()}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? everyMs : false),
    staleTime: 0,
  });
}
