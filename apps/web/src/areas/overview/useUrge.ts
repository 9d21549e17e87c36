import { useQueryClient } from '@tanstack/vue-query';
import { api } from '@/api/client';
import { useWords } from '@/i18n';
import { tell } from '@/parts/notify';
import { useAction } from '@/parts/useAction';
import type { OverdueItem } from './types';

/** 催办: one tap, recorded once a day; what it answers says so. */
export function useUrge() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { run, isPending, problem } = useAction((key, id: string) =>
    api.post<OverdueItem>(`/work-items/${id}/urges`, {}, { key }),
  );

  async function urge(item: OverdueItem): Promise<void> {
    if (await run(item.id)) tell(t('overview.red.urged', { name: item.ownerName }));
    await queries.invalidateQueries({ queryKey: ['overdue'] });
  }
  return { urge, isPending, problem };
}
