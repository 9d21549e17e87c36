import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api } from '@/api/client';
import { useWords } from '@/i18n';
import type { CatalogueItem } from './types';

/** The services that agreements may be about, by code, with their names in the language of the screen. */
export function useCatalogue() {
  const { language } = useWords();
  const query = useQuery({
    queryKey: ['service-catalogue'],
    queryFn: ({ signal }) => api.get<CatalogueItem[]>('/service-catalogue', { signal }),
    staleTime: 300_000,
  });
  const items = computed(() => query.data.value ?? []);
  const byCode = computed(() => new Map(items.value.map((item) => [item.code, item])));
  const nameOf = (code: string): string => {
    const item = byCode.value.get(code);
    return (language.value === 'en' ? item?.en : item?.zh) ?? code;
  };
  return { items, byCode, nameOf };
}
