import { QueryClient } from '@tanstack/vue-query';
import { asProblem } from '@/api/problem';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Answers of the server are final; only a lost connection or a failing server is asked again, once.
      retry: (failures, error) => failures < 1 && asProblem(error).isUncertain,
      refetchOnWindowFocus: false,
    },
  },
});
