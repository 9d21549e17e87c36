import { useQuery } from '@tanstack/vue-query';
import { api } from '@/api/client';
import type { Coverage } from './types';

/** How far the announced days reach, and the year whose notice is missing. */
export const useCoverage = () =>
  useQuery({
    queryKey: ['calendar-coverage'],
    queryFn: ({ signal }) => api.get<Coverage>('/calendar/coverage', { signal }),
    staleTime: 60_000,
  });
