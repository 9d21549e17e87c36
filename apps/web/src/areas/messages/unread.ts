import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api } from '@/api/client';
import { session } from '@/session/session';
import type { Unread } from './types';

const key = ['messages', 'unread'];
const everyMs = 60_000;

/** How much is unread, asked again each minute while the page is looked at, and after something was read. */
export function useUnread() {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<Unread>('/messages/unread', { signal }),
    enabled: () => session.user.value !== null && session.user.value !== undefined,
    refetchInterval: everyMs,
    retry: false,
  });
  return {
    unread: computed(() => query.data.value),
    refresh: () => queries.invalidateQueries({ queryKey: key }),
  };
}
