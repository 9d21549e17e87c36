import { useQueryClient } from '@tanstack/vue-query';
import { api } from '@/api/client';
import type { Specialist } from '../types';

/** Sends one command about a specialist, shows what came back and lets the lists follow. */
export function useSpecialistChange(id: () => string) {
  const queries = useQueryClient();
  return async (place: string, body: object, key: string): Promise<void> => {
    const changed = await api.put<Specialist>(`/specialists/${id()}/${place}`, body, { key });
    queries.setQueryData(['specialist', changed.id], changed);
    await queries.invalidateQueries({ queryKey: ['list', '/specialists'] });
  };
}
