import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api } from '@/api/client';
import type { Team } from './types';

/** The teams of a campaign; a campaign has few. */
export function useTeams(campaignId: () => string) {
  const query = useQuery({
    queryKey: computed(() => ['campaign', campaignId(), 'teams']),
    queryFn: ({ signal }) => api.get<readonly Team[]>(`/campaigns/${campaignId()}/teams`, { signal }),
    enabled: computed(() => campaignId() !== ''),
  });
  return { query, teams: computed(() => query.data.value ?? []) };
}
