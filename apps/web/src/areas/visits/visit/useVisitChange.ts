import { useQueryClient } from '@tanstack/vue-query';
import { api } from '@/api/client';
import { tell } from '@/parts/notify';
import type { Visit } from './types';

/** Commands on one visit: sub-resources of it. What the api answers is shown at once, lists are read again. */
export function useVisitChange() {
  const queries = useQueryClient();

  async function put(id: string, place: string, body: object, key: string): Promise<Visit> {
    const visit = await api.put<Visit>(`/visits/${id}/${place}`, body, { key });
    queries.setQueryData(['visit', id], visit);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['list', '/visits'] }),
      queries.invalidateQueries({ queryKey: ['visits'] }),
    ]);
    return visit;
  }
  return { put, tell };
}
