import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api } from '@/api/client';
import type { DemoAccount } from '@/api/types';

/** The accounts of the demo city; a real city has none, and thereby no 演示数据 mark. */
export function useDemo() {
  const query = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => api.get<readonly DemoAccount[]>('/demo/accounts', { signal }),
    staleTime: Infinity,
    retry: false,
  });
  const accounts = computed(() => query.data.value ?? []);
  return { accounts, isDemo: computed(() => accounts.value.length > 0) };
}
