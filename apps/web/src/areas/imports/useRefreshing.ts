import { onBeforeUnmount, watch } from 'vue';
import type { List } from '@/parts/useList';

const everyMs = 2000;

/** Asks for the page again for as long as a job works on any row in view. */
export function useRefreshing<Row>(list: List<Row>, isMoving: (row: Row) => boolean): void {
  let timer = 0;
  watch(
    () => list.answer.value,
    (answer) => {
      window.clearTimeout(timer);
      if (answer?.items.some(isMoving)) timer = window.setTimeout(() => list.reload(), everyMs);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => window.clearTimeout(timer));
}
