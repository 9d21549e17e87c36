import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api } from '@/api/client';
import type { HelpRequest, HelpTopics } from './types';

/** One case. */
export const useCase = (id: () => string) =>
  useQuery({
    queryKey: computed(() => ['help-request', id()]),
    queryFn: ({ signal }) => api.get<HelpRequest>(`/help-requests/${id()}`, { signal }),
  });

/** What is offered; the same for everybody, so it is read once. */
export const useHelpTopics = () =>
  useQuery({
    queryKey: ['help-topics'],
    queryFn: ({ signal }) => api.get<HelpTopics>('/help-topics', { signal, anonymous: true }),
    staleTime: Infinity,
  });

/** Commands on one case: sub-resources of it. What the api answers is shown at once, lists and history are read again. */
export function useCaseChange(id: () => string) {
  const queries = useQueryClient();

  async function show(request: HelpRequest): Promise<HelpRequest> {
    queries.setQueryData(['help-request', id()], request);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['list', '/help-requests'] }),
      queries.invalidateQueries({ queryKey: ['help-request', id(), 'timeline'] }),
    ]);
    return request;
  }
  return {
    put: async (place: string, body: object, key: string) =>
      show(await api.put<HelpRequest>(`/help-requests/${id()}/${place}`, body, { key })),
    post: async (place: string, body: object, key: string) =>
      show(await api.post<HelpRequest>(`/help-requests/${id()}/${place}`, body, { key })),
  };
}
