import { computed, ref } from 'vue';
import { session } from '@/session/session';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** Field that the server sorts by; without one the heading is plain. */
  readonly sort?: string;
  readonly align?: 'left' | 'right';
  /** CSS width; the others share the rest. */
  readonly width?: string;
  /** Shown when no slot `cell-<key>` is given; null shows as a dash. */
  readonly text?: (row: Row) => string | number | null;
  /** Not shown until the person asks for it. */
  readonly isHidden?: boolean;
}

/** Which columns of a list this person sees, kept in the browser per person and list. The first column always stays. */
export function useColumns<Row>(list: string, columns: () => readonly Column<Row>[]) {
  const place = `ipharbor.columns.${session.user.value?.id ?? ''}.${list}`;
  const usual = (): string[] => columns().flatMap((column) => (column.isHidden ? [] : [column.key]));
  const kept = localStorage.getItem(place);
  const chosen = ref<string[]>(kept === null ? usual() : (JSON.parse(kept) as string[]));

  const shown = computed(() => columns().filter((column, index) => index === 0 || chosen.value.includes(column.key)));
  function choose(keys: readonly string[]): void {
    chosen.value = [...keys];
    localStorage.setItem(place, JSON.stringify(keys));
  }
  function restore(): void {
    chosen.value = usual();
    localStorage.removeItem(place);
  }
  return { chosen, shown, choose, restore };
}
